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
package io.github.camelchatwoot.test;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Api api = Api.of(chatwoot);

    @Test
    void knowsNoLimitsUnlessTold() throws Exception {
        for (int i = 0; i < 101; i++) {
            assertThat(search()).isEqualTo(200);
        }
    }

    @Test
    void refusesTheHundredAndFirstContactSearchOfAMinuteUntilTheNextBegins() throws Exception {
        chatwoot.limits(true);
        chatwoot.clock().stop();
        for (int i = 0; i < 100; i++) {
            assertThat(search()).isEqualTo(200);
        }

        assertThat(search()).isEqualTo(429);
        assertThat(api.as(chatwoot.agentAccessToken()).get("/contacts/search?q=x").body())
                .as("the limit holds for the account, whoever asks")
                .isEqualTo("Retry later\n");
        assertThat(api.get("/contacts").statusCode()).isEqualTo(200);

        chatwoot.clock().advance(Duration.ofMinutes(1));
        assertThat(search()).isEqualTo(200);
        chatwoot.limits(false);
    }

    @Test
    void countsConversationCountsPerToken() throws Exception {
        chatwoot.limits(true);
        chatwoot.clock().stop();
        for (int i = 0; i < 30; i++) {
            assertThat(api.get("/conversations/meta").statusCode()).isEqualTo(200);
        }

        assertThat(api.get("/conversations/meta").statusCode()).isEqualTo(429);
        Api agent = api.as(chatwoot.agentAccessToken());
        assertThat(agent.get("/conversations/meta").statusCode()).isEqualTo(200);
        chatwoot.limits(false);
    }

    private int search() throws Exception {
        return api.get("/contacts/search?q=nobody").statusCode();
    }
}
