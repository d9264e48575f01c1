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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks in several rounds and compares what ran in the same one, because a machine
 * that others use is faster now and slower then. Each benchmark has a JVM of its own; this one has
 * the server, so that it costs none of them anything.
 */
public final class Ratios {

    private final List<Map<String, Cost>> rounds = new ArrayList<>();

    private Ratios() {}

    /**
     * @param args how many rounds
     */
    public static void main(String[] args) throws RunnerException {
        int count = Integer.parseInt(args[0]);
        Ratios ratios = new Ratios();
        try (CannedServer server = new CannedServer()) {
            for (int round = 1; round <= count; round++) {
                System.out.printf("round %d of %d%n", round, count);
                ratios.rounds.add(round(server.baseUrl()));
            }
        }
        ratios.print();
    }

    private static Map<String, Cost> round(String server) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(Ratios.class.getPackageName())
                        .jvmArgsAppend("-D" + Calls.SERVER + "=" + server)
                        .forks(1)
                        .threads(1)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        Map<String, Cost> costs = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String endpoints = result.getParams().getParam("endpoints");
            String name = result.getPrimaryResult().getLabel();
            costs.put(endpoints == null ? name : name + endpoints, Cost.of(result));
        }
        return costs;
    }

    private void print() {
        System.out.printf("%nmedian (least to most) of %d rounds%n", rounds.size());
        for (String call : List.of("sendMessage", "listConversations")) {
            String component = call + "ByComponent";
            String route = call + "ByRoute";
            String client = call + "ByHttpClient";
            header(call);
            print("by component", round -> round.get(component));
            print("by route", round -> round.get(route));
            print("by HttpClient", round -> round.get(client));
            print(
                    "HttpClient / component",
                    round -> round.get(client).dividedBy(round.get(component)));
            print("route / component", round -> round.get(route).dividedBy(round.get(component)));
        }
        header("Camel");
        print("empty route", round -> round.get("emptyRoute"));
        print("start with 1 endpoint", round -> round.get("start1"));
        print(
                "one more endpoint",
                round -> round.get("start101").minus(round.get("start1")).dividedBy(100));
    }

    private static void header(String title) {
        System.out.printf("%n%-24s%-28s%-28s%s%n", title, "µs", "µs of processor time", "kB");
    }

    private void print(String title, Function<Map<String, Cost>, Cost> cost) {
        System.out.printf(
                "%-24s%-28s%-28s%s%n",
                title,
                spread(cost, Cost::micros),
                spread(cost, Cost::cpuMicros),
                spread(cost, Cost::kilobytes));
    }

    private Spread spread(Function<Map<String, Cost>, Cost> cost, ToDoubleFunction<Cost> part) {
        return Spread.of(rounds.stream().map(cost).mapToDouble(part));
    }
}
