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
package io.github.camelchatwoot.contract;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.operation.Parameter;

/** A value that a parameter may have. */
final class InventedValue {

    private InventedValue() {}

    static Object of(Parameter parameter) {
        if (!parameter.allowed().isEmpty()) {
            String first = parameter.allowed().get(0);
            return parameter.type().isList() ? List.of(first) : first;
        }
        return switch (parameter.type()) {
            case STRING -> "a text & more: 100% of " + parameter.option();
            case INTEGER -> 41;
            case NUMBER -> 2.5;
            case BOOLEAN -> true;
            case EPOCH -> 1_790_000_000;
            case DATETIME -> "2026-01-31T08:00:00Z";
            case OBJECT -> Map.of("key", "value", "inner", Map.of("number", 7));
            case STRINGS -> List.of("one", "two, three");
            case INTEGERS -> List.of(1, 2);
            case OBJECTS -> List.of(Map.of("title", "A", "value", "a"));
            case ADDRESSES -> List.of("https://files.example.com/a.pdf");
            case FILE, FILES -> List.of("a file.png", "image/png", "<23 bytes>");
            case CONTACT_FILTER -> "name = Jane";
            case CONVERSATION_FILTER -> "status = open";
        };
    }
}
