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

import java.util.ArrayList;
import java.util.List;

/** Both sides of an exchange: what was sent, and what the route got. */
final class ExchangeComparison {

    private ExchangeComparison() {}

    static List<String> differences(
            RecordedExchange recorded, Inputs inputs, List<SeenRequest> all, Outcome outcome) {
        RecordedAnswer answer = recorded.answer();
        List<SeenRequest> seen = answer.isSuccess() ? all : withoutVersionCheck(all);
        if (seen.size() != 1) {
            return List.of("%d requests were sent; %s".formatted(seen.size(), outcome));
        }
        List<String> differences =
                new ArrayList<>(
                        SentComparison.differences(
                                inputs.operation(), recorded.request(), seen.get(0)));
        OutcomeComparison got = new OutcomeComparison(outcome);
        differences.addAll(
                answer.isSuccess()
                        ? got.withAnswer(ExpectedAnswer.of(inputs, answer), answer.status())
                        : got.withError(ExpectedError.of(answer)));
        return differences;
    }

    /** Where an old server may be why a call failed, the component asks for the version once. */
    private static List<SeenRequest> withoutVersionCheck(List<SeenRequest> seen) {
        return seen.stream().filter(request -> !request.path().equals("/api")).toList();
    }
}
