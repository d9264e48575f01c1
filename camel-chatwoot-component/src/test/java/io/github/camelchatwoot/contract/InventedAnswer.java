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

import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelchatwoot.operation.AnswerForm;
import io.github.camelchatwoot.operation.Operation;

/** An answer of the shape that the catalogue tells. */
final class InventedAnswer {

    private InventedAnswer() {}

    static RecordedAnswer of(Operation operation) {
        AnswerForm shape = operation.answer();
        if (shape.isText()) {
            JsonNode text = Json.node("a;b\n1;2\n");
            return new RecordedAnswer(200, Map.of("content-type", "text/csv"), "text", text);
        } else if (shape.shape().equals("empty")) {
            return new RecordedAnswer(200, Map.of(), "empty", Json.MAPPER.nullNode());
        }
        ObjectNode thing = Json.MAPPER.createObjectNode().put("name", "a thing");
        shape.ids()
                .values()
                .forEach(pointer -> put(thing, pointer, Json.node(pointer.length() + 70)));
        JsonNode things = shape.isList() ? Json.MAPPER.createArrayNode().add(thing) : thing;
        if (shape.at().isEmpty()) {
            return RecordedAnswer.json(things);
        }
        ObjectNode root = Json.MAPPER.createObjectNode();
        put(root, shape.at(), things);
        if (shape.meta() != null && !shape.meta().isEmpty()) {
            put(root, shape.meta(), Json.node(Map.of("count", 1)));
        }
        return RecordedAnswer.json(root);
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode parent =
                place.head().matches()
                        ? root
                        : root.withObject(place.head(), JsonNode.OverwriteMode.ALL, true);
        parent.set(place.last().getMatchingProperty(), value);
    }
}
