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
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/** Compares what the component sent with what was recorded. */
final class SentComparison {

    private final Operation operation;
    private final RecordedRequest expected;
    private final SeenRequest sent;
    private final Differences differences = new Differences("sent");

    private SentComparison(Operation operation, RecordedRequest expected, SeenRequest sent) {
        this.operation = operation;
        this.expected = expected;
        this.sent = sent;
    }

    static List<String> differences(
            Operation operation, RecordedRequest expected, SeenRequest sent) {
        return new SentComparison(operation, expected, sent).compare();
    }

    private List<String> compare() {
        differences.unlessEqual("method", expected.method(), sent.method());
        differences.unlessEqual(
                "path", java.net.URI.create(expected.path()).getPath(), sent.path());
        differences.unlessEqual("query", pairs(expected.query()), pairs(sent.query()));
        differences.unlessEqual("token", token(), sent.headers().get("api-access-token"));
        differences.unlessEqual("Accept", "application/json", sent.headers().get("accept"));
        differences.unlessEqual("foreign headers", Set.of(), Noise.in(sent));
        if (expected.isForm()) {
            compareParts();
        } else {
            compareBody();
        }
        return differences.found();
    }

    /** An empty value says as little as none. */
    private static Set<NameValue> pairs(List<NameValue> query) {
        Set<NameValue> pairs = new TreeSet<>(query);
        pairs.removeIf(pair -> pair.value().isEmpty());
        return pairs;
    }

    private String token() {
        boolean none =
                operation.family() != Family.ANY
                        && (!operation.token() || operation.family() == Family.CLIENT);
        return none ? null : expected.token();
    }

    private void compareParts() {
        differences.unlessEqual("content type", true, sent.isForm());
        if (sent.isForm()) {
            differences.unlessEqual("parts", sorted(expected.parts()), sorted(sent.parts()));
        }
    }

    private static List<FormPart> sorted(List<FormPart> parts) {
        return parts.stream().sorted().toList();
    }

    private void compareBody() {
        if (sent.body().length > 0) {
            String mediaType = sent.headers().getOrDefault("content-type", "").split(";")[0];
            differences.unlessEqual("content type", "application/json", mediaType);
        }
        if (expected.body().isTextual()) {
            differences.unlessEqual("body", expected.body().asText(), sent.text());
            return;
        }
        JsonNode expectedBody = unwrapped(expected.body());
        JsonNode sentBody =
                unwrapped(
                        sent.body().length == 0 ? Json.MAPPER.nullNode() : Json.parse(sent.text()));
        if (!Json.same(expectedBody, sentBody)) {
            differences.add("body", expectedBody, sentBody);
        }
    }

    /**
     * Fields in the wrapper and beside it are one to the server, and no body is one without fields.
     */
    private JsonNode unwrapped(JsonNode body) {
        if (body.isNull()) {
            return Json.MAPPER.createObjectNode();
        }
        if (operation.wrapper() == null || !body.path(operation.wrapper()).isObject()) {
            return body;
        }
        ObjectNode flat = body.deepCopy();
        JsonNode inside = flat.remove(operation.wrapper());
        return flat.setAll((ObjectNode) inside);
    }
}
