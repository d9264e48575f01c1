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
package io.github.camelchatwoot.test.delivery;

import java.time.Duration;
import java.util.Set;

import io.github.camelchatwoot.test.desk.SimulatorClock;

/** Sends a delivery, repeats it where Chatwoot does, and reports its final failure. */
final class Sender {
    private static final Set<Integer> REPEATED = Set.of(429, 500);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Courier courier;
    private final SimulatorClock clock;
    private final FailureRules failures;

    Sender(Courier courier, SimulatorClock clock, FailureRules failures) {
        this.courier = courier;
        this.clock = clock;
        this.failures = failures;
    }

    void timeout(Duration timeout) {
        courier.timeout(timeout);
    }

    /**
     * @param answered runs after the first attempt, when the receiver is free again
     */
    void send(Delivery delivery, Runnable answered) {
        attempt(delivery, 1, answered);
    }

    private void attempt(Delivery delivery, int number, Runnable answered) {
        courier.attempt(
                delivery,
                attempt -> {
                    delivery.add(attempt);
                    if (isRepeated(delivery, attempt, number)) {
                        clock.after(PAUSE, () -> attempt(delivery, number + 1, () -> {}));
                    } else {
                        finish(delivery, attempt);
                    }
                    answered.run();
                });
    }

    private void finish(Delivery delivery, Attempt attempt) {
        if (!attempt.succeeded()) {
            failures.failed(delivery, attempt.error());
        }
        delivery.done(true);
    }

    private static boolean isRepeated(Delivery delivery, Attempt attempt, int number) {
        return delivery.receiver() == ReceiverKind.BOT
                && REPEATED.contains(attempt.status())
                && number < MOST_ATTEMPTS;
    }
}
