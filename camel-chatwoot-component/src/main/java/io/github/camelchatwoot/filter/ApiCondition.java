/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One condition as the API takes it, but for how the next one is joined. */
record ApiCondition(Attribute attribute, String operator, List<Object> values, int at) {

    static final String EQUAL = "equal_to";
    static final String NOT_EQUAL = "not_equal_to";
    static final String GREATER = "is_greater_than";
    static final String LESS = "is_less_than";

    /**
     * The server writes this one as "a or b" without parentheses, so what stands before gets lost.
     */
    boolean mustStandAlone() {
        return attribute.isCustom() && operator.equals(NOT_EQUAL);
    }

    Map<String, Object> payload(Subject subject, String join) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("attribute_key", attribute.key());
        payload.put("filter_operator", operator);
        payload.put("values", values);
        if (attribute.isCustom()) {
            payload.put("custom_attribute_type", subject.customType());
        }
        payload.put("query_operator", join);
        return payload;
    }
}
