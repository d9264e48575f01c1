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
package io.github.camelchatwoot.websocket;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.fixture.CapturedLog;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class TokenSecrecyTest {
    private static final String WRONG = "k3epMeSecret";

    @RegisterExtension static ChatwootSimulator chatwoot = ChatwootSimulator.create();

    @Test
    void theTokenIsNeitherLoggedNorThrownNorPrinted() {
        RoomSubscription right = Room.administrator(chatwoot);
        RoomSubscription wrong = RoomSubscription.user(WRONG, chatwoot.accountId(), 1);
        List<RoomSubscription> next = new ArrayList<>(List.of(wrong, right));
        Recorder told = new Recorder();
        List<String> shown = new ArrayList<>();
        try (var log = CapturedLog.ofAll()) {
            var settings =
                    CableSettings.of(URI.create(chatwoot.baseUrl()))
                            .confirmationTimeout(Duration.ofMillis(500))
                            .delays(Duration.ofMillis(10), Duration.ofMillis(10));
            try (var client =
                    new CableClient(
                            settings, () -> next.size() > 1 ? next.remove(0) : next.get(0), told)) {
                Throwable failure = catchThrowable(client.start()::join);
                assertThat(failure).isInstanceOf(CompletionException.class);
                told.awaitCalls("connected", 1);
                chatwoot.cable().dropAll();
                told.awaitCalls("connected", 2);
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    shown.add(cause.toString());
                }
                shown.addAll(List.of(client.toString(), client.state().toString()));
            }
            shown.addAll(log.lines());
            assertThat(log.lines()).anyMatch(line -> line.contains("did not confirm"));
        }
        shown.addAll(List.of(wrong.toString(), right.toString()));
        shown.add(new Signal.Frame(right.subscribe()).toString());

        assertThat(String.join("\n", shown))
                .doesNotContain(WRONG)
                .doesNotContain(right.pubsubToken());
        assertThat(right.subscribe()).contains(right.pubsubToken());
    }
}
