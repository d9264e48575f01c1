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
package io.github.camelchatwoot.test.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The share of equal answers, per resource and in total. */
final class ReplayReport {
    private final List<Replayed> all = new ArrayList<>();

    void add(Replayed replayed) {
        all.add(replayed);
    }

    List<String> withOtherStatus(Set<String> resources) {
        return of(resources).stream()
                .filter(r -> !r.sameStatus())
                .map(r -> r.exchange().title() + ": " + r.status())
                .toList();
    }

    double shareOfEqualBodies(Set<String> resources) {
        List<Replayed> answers = of(resources);
        double equal = answers.stream().filter(Replayed::sameBody).count();
        return equal / answers.size();
    }

    private List<Replayed> of(Set<String> resources) {
        return all.stream().filter(r -> resources.contains(r.exchange().resource())).toList();
    }

    /** One line for each resource, one for these together, and one for all. */
    String table(Set<String> resources) {
        Map<String, List<Replayed>> groups =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        r -> r.exchange().resource(),
                                        TreeMap::new,
                                        Collectors.toList()));
        var lines = new StringBuilder();
        groups.forEach((resource, answers) -> lines.append(line(resource, answers)));
        return lines + line("kept in state", of(resources)) + line("total", all);
    }

    private static String line(String name, List<Replayed> answers) {
        return "%-30s %4d answers  %4d equal status  %4d equal body  %4d from the recording%n"
                .formatted(
                        name,
                        answers.size(),
                        answers.stream().filter(Replayed::sameStatus).count(),
                        answers.stream().filter(Replayed::sameBody).count(),
                        answers.stream().filter(Replayed::recorded).count());
    }

    String differences() {
        return all.stream()
                .filter(r -> !r.sameBody())
                .map(ReplayReport::describe)
                .collect(Collectors.joining());
    }

    private static String describe(Replayed replayed) {
        RecordedExchange exchange = replayed.exchange();
        var text = new StringBuilder();
        text.append(exchange.title())
                .append(' ')
                .append(exchange.method())
                .append(' ')
                .append(exchange.path())
                .append("\n    status recorded ")
                .append(exchange.status())
                .append(", simulated ")
                .append(replayed.status())
                .append('\n');
        replayed.differences().forEach(d -> text.append("    ").append(d).append('\n'));
        return text.toString();
    }
}
