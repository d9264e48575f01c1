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

import org.openjdk.jmh.results.RunResult;

/**
 * What one operation of a benchmark cost in one fork, or how the costs of two compare.
 *
 * @param micros that passed
 * @param cpuMicros of processor time
 * @param kilobytes allocated
 */
record Cost(double micros, double cpuMicros, double kilobytes) {

    static Cost of(RunResult result) {
        int operations = result.getParams().getMeasurement().getBatchSize();
        return new Cost(
                        result.getPrimaryResult().getScore(),
                        result.getSecondaryResults().get(CpuTime.LABEL).getScore(),
                        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1000)
                .dividedBy(operations);
    }

    Cost minus(Cost other) {
        return new Cost(
                micros - other.micros, cpuMicros - other.cpuMicros, kilobytes - other.kilobytes);
    }

    Cost dividedBy(Cost other) {
        return new Cost(
                micros / other.micros, cpuMicros / other.cpuMicros, kilobytes / other.kilobytes);
    }

    Cost dividedBy(double number) {
        return dividedBy(new Cost(number, number, number));
    }
}
