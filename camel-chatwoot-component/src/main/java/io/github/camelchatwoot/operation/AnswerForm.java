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
package io.github.camelchatwoot.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What comes back when a call succeeds.
 *
 * @param shape the catalogue's word for it: object, array, payload-array, csv, empty ...
 * @param at JSON pointer to the thing itself, empty for the whole answer
 * @param meta JSON pointer to what is told about the thing (counts, pages), or null
 * @param titled whether the CSV has a line about the whole before its headings
 * @param ids which ids stand in one thing: option name (contactId) to JSON pointer in the thing;
 *     the first is the id of the thing itself
 */
public record AnswerForm(
        String shape, String at, String meta, boolean titled, Map<String, String> ids) {

    public AnswerForm {
        at = at == null ? "" : at;
        ids = ids == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    /** CSV, HTML or Markdown: handed on as text. */
    public boolean isText() {
        return shape.equals("csv") || shape.equals("html") || shape.equals("text");
    }

    public boolean isList() {
        return shape.equals("array") || shape.equals("payload-array");
    }
}
