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
package io.github.camelchatwoot.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.client.Part;

/** Writes nested fields as the text parts of a form, in the brackets that Rails reads. */
final class FormFields {

    private FormFields() {}

    static List<Part> of(Map<String, Object> fields) {
        List<Part> parts = new ArrayList<>();
        fields.forEach((name, value) -> add(parts, name, value));
        return parts;
    }

    private static void add(List<Part> parts, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> add(parts, name + "[" + key + "]", element));
        } else if (value instanceof Collection<?> list) {
            list.forEach(element -> add(parts, name + "[]", element));
        } else {
            // a form knows no null; empty text is what Rails takes for it
            parts.add(Part.text(name, value == null ? "" : String.valueOf(value)));
        }
    }
}
