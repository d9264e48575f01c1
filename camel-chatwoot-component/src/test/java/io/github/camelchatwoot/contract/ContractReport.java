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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the contract test found, for people. */
final class ContractReport {

    private static final class Figures {
        int total;
        int equal;
        int refused;

        @Override
        public String toString() {
            return "%4d equal, %2d refused before sending, of %4d".formatted(equal, refused, total);
        }
    }

    private final Map<String, Figures> byResource = new TreeMap<>();
    private final Figures all = new Figures();
    private final Map<Way, Integer> byWay = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private int refusedAlthoughTaken;
    private final List<String> rawCalls = new ArrayList<>();

    void begin(String resource) {
        byResource.computeIfAbsent(resource, r -> new Figures()).total++;
        all.total++;
    }

    void equal(String resource) {
        byResource.get(resource).equal++;
        all.equal++;
    }

    void refused(String resource, RecordedExchange exchange, String sentence) {
        byResource.get(resource).refused++;
        all.refused++;
        if (exchange.answer().isSuccess()) {
            refusedAlthoughTaken++;
        }
        refusals.add(
                "%s: server %d; %s"
                        .formatted(exchange.displayName(), exchange.answer().status(), sentence));
    }

    void travelled(Way way) {
        byWay.merge(way, 1, Integer::sum);
    }

    void rawCall(RecordedExchange exchange, String what) {
        rawCalls.add(exchange.displayName() + ": " + what);
    }

    /** How many were refused here that the server answered with a success, doing nothing of it. */
    int refusedAlthoughTaken() {
        return refusedAlthoughTaken;
    }

    /** How often each way was taken. */
    Map<Way, Integer> byWay() {
        return byWay;
    }

    String text() {
        StringBuilder text = new StringBuilder("Contract with the recorded server\n\n");
        byResource.forEach(
                (resource, figures) -> text.append("%-28s %s%n".formatted(resource, figures)));
        text.append("\nRefused before sending\n");
        refusals.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("\nRaw calls\n");
        rawCalls.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("\nInputs travelled in: ").append(byWay).append('\n');
        return text.append("%-28s %s%n".formatted("total", all)).toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text());
    }
}
