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
package io.github.camelchatwoot.behaviour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResolvedConversationsTest extends Desk {

    private List<Map<String, Object>> resolved(long inbox, Instant since, Instant until) {
        return list("resolvedConversations", "inboxId", inbox, "since", since, "until", until);
    }

    @Test
    void areFoundByTheTimeOfTheirResolutionWhateverBecameOfThem() {
        Instant start = Instant.now().minusSeconds(3600);
        Instant end = Instant.now().plusSeconds(3600);
        long inbox = apiInbox();
        long again = conversation(inbox);
        long once = conversation(inbox);
        long never = conversation(inbox);
        call("resolveConversation", "conversationId", again);
        call("toggleStatus", "conversationId", again, "status", "open");
        call("resolveConversation", "conversationId", again);
        call("toggleStatus", "conversationId", again, "status", "open");
        call("resolveConversation", "conversationId", once);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(resolved(inbox, start, end))
                                        .extracting(c -> id(c), c -> c.get("resolutions"))
                                        .containsExactlyInAnyOrder(
                                                org.assertj.core.groups.Tuple.tuple(again, 2),
                                                org.assertj.core.groups.Tuple.tuple(once, 1)));
        assertThat(never).isNotIn(again, once);
        assertThat(resolved(inbox, start, end))
                .allSatisfy(
                        c ->
                                assertThat(Instant.parse(c.get("resolved_at").toString()))
                                        .isBetween(start, end));
        assertThat(resolved(inbox, start.minusSeconds(600), start)).isEmpty();
    }

    @Test
    void theOrderOfTheTwoTimesMatters() {
        Instant now = Instant.now();

        assertThat(failure("resolvedConversations", "since", now, "until", now.minusSeconds(60)))
                .hasMessageContaining("since has to be before until");
    }
}
