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
package io.github.camelchatwoot.test.api;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.http.Params;

/** What a contact may answer to a select, form or survey message; other fields are dropped. */
final class SubmittedValues {
    private SubmittedValues() {}

    /** An object, or a list of them. */
    static Object permitted(Object given) {
        if (given instanceof List<?> list) {
            return list.stream().map(SubmittedValues::permitted).toList();
        }
        if (!(given instanceof Map<?, ?> map)) {
            return given;
        }
        Params values = Params.of(map).permit("name", "title", "value", "csat_survey_response");
        if (values.get("csat_survey_response") instanceof Map<?, ?> survey) {
            Map<String, Object> answer =
                    Params.of(survey).permit("feedback_message", "rating").values();
            values.values().put("csat_survey_response", answer);
        }
        return values.values();
    }
}
