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

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Microseconds of processor time, in which others on the same machine show far less than in the
 * time that passes. Of Java's threads only: neither the compiler's nor the garbage collector's.
 */
public final class CpuTime implements InternalProfiler {

    static final String LABEL = "cpu.time";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = micros();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = micros() - before;
        return List.of(new ScalarResult(LABEL, spent, "us", AggregationPolicy.AVG));
    }

    private double micros() {
        return LongStream.of(threads.getAllThreadIds()).map(threads::getThreadCpuTime).sum()
                / 1000.0;
    }

    @Override
    public String getDescription() {
        return "Processor time";
    }
}
