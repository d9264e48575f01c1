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

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One call of a recording.
 *
 * @param scenario the recording's name
 * @param operation a name of the catalogue, or any other for a raw call
 */
record RecordedExchange(
        String scenario,
        int seq,
        String operation,
        String note,
        RecordedRequest request,
        RecordedAnswer answer) {

    /** What operations were called when they were recorded, if they have another name now. */
    private static final Map<String, String> RENAMED = Map.of("assign", "setAssignee");

    static RecordedExchange of(String scenario, JsonNode line) {
        String operation = line.get("operation").asText();
        return new RecordedExchange(
                scenario,
                line.path("seq").asInt(),
                RENAMED.getOrDefault(operation, operation),
                line.path("note").asText(""),
                RecordedRequest.of(line.get("request")),
                RecordedAnswer.of(line.get("response")));
    }

    String displayName() {
        String call = "%s #%d %s".formatted(scenario, seq, operation);
        return note.isEmpty() ? call : call + " (" + note + ")";
    }
}
