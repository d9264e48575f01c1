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

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelchatwoot.operation.AnswerForm;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;
import io.github.camelchatwoot.request.CallPlan;

/**
 * What a route is to find after a recorded success.
 *
 * @param body null if the body is to stay as it was
 * @param meta a missing node if there is to be no such header
 * @param ids values of id headers as text
 */
record ExpectedAnswer(JsonNode body, JsonNode meta, Map<String, String> ids) {

    static ExpectedAnswer of(Inputs inputs, RecordedAnswer recorded) {
        Operation operation = inputs.operation();
        AnswerForm shape = operation.answer();
        Map<String, String> ids = idsOfPath(inputs);
        JsonNode none = Json.MAPPER.missingNode();
        if (recorded.kind().equals("empty")) {
            return new ExpectedAnswer(null, none, ids);
        } else if (shape.isText()) {
            return new ExpectedAnswer(Json.node(recorded.text()), none, ids);
        }
        JsonNode thing = recorded.body().at(shape.at());
        if (thing.isObject()) {
            shape.ids().forEach((option, pointer) -> putId(ids, option, thing.at(pointer)));
        }
        return new ExpectedAnswer(
                thing.isMissingNode() ? Json.MAPPER.nullNode() : thing,
                meta(shape, recorded.body()),
                ids);
    }

    private static Map<String, String> idsOfPath(Inputs inputs) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Parameter parameter : inputs.operation().parameters()) {
            if (parameter.place() == Place.PATH) {
                ids.put(
                        CallPlan.headerOf(parameter.option()),
                        String.valueOf(inputs.given().get(parameter)));
            }
        }
        return ids;
    }

    private static void putId(Map<String, String> ids, String option, JsonNode id) {
        if (!id.isMissingNode() && !id.isNull()) {
            ids.put(CallPlan.headerOf(option), id.asText());
        }
    }

    /** Where the catalogue points, else what stands beside the thing. */
    private static JsonNode meta(AnswerForm shape, JsonNode root) {
        if (shape.meta() != null && !shape.meta().isEmpty()) {
            return root.at(shape.meta());
        }
        int lastStep = shape.at().lastIndexOf('/');
        JsonNode container =
                lastStep < 0
                        ? Json.MAPPER.missingNode()
                        : root.at(shape.at().substring(0, lastStep));
        if (!container.isObject() || container.size() < 2) {
            return Json.MAPPER.missingNode();
        }
        ObjectNode rest = container.deepCopy();
        rest.remove(shape.at().substring(lastStep + 1));
        return rest;
    }
}
