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
package io.github.camelchatwoot.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks in one go and prints them as ratios, which hold on any machine. */
public final class Ratios {

    private Ratios() {}

    public static void main(String[] args) throws RunnerException {
        Map<String, Double> scores = new java.util.TreeMap<>();
        scores.putAll(scores(run(Calls.class)));
        scores.putAll(scores(run(ContextStart.class)));
        for (String call : new String[] {"sendMessage", "listConversations"}) {
            double component = scores.get(call + "ByComponent");
            System.out.printf(
                    "%-18s component %,.0f/s; of bare HttpClient: %.2f, of a hand-written route: %.2f%n",
                    call,
                    component,
                    component / scores.get(call + "ByHttpClient"),
                    component / scores.get(call + "ByRoute"));
        }
        System.out.printf(
                "one more endpoint adds %,.0f µs to the start of a context (which takes %,.0f µs with one)%n",
                (scores.get("start 101") - scores.get("start 1")) / 100, scores.get("start 1"));
    }

    private static Collection<RunResult> run(Class<?> benchmarks) throws RunnerException {
        return new Runner(
                        new OptionsBuilder()
                                .include(benchmarks.getName() + "\\.")
                                .forks(1)
                                .threads(1)
                                .warmupIterations(3)
                                .warmupTime(TimeValue.seconds(2))
                                .measurementIterations(5)
                                .measurementTime(TimeValue.seconds(2))
                                .build())
                .run();
    }

    private static Map<String, Double> scores(Collection<RunResult> results) {
        return results.stream()
                .collect(
                        Collectors.toMap(
                                result -> {
                                    String endpoints = result.getParams().getParam("endpoints");
                                    return result.getPrimaryResult().getLabel()
                                            + (endpoints == null ? "" : " " + endpoints);
                                },
                                result -> result.getPrimaryResult().getScore()));
    }
}
