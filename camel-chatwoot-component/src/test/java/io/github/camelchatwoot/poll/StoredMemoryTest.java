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
package io.github.camelchatwoot.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ConversationState;
import io.github.camelchatwoot.event.Memory;
import io.github.camelchatwoot.event.MessageState;
import io.github.camelchatwoot.event.ToldConversation;

import static org.assertj.core.api.Assertions.assertThat;

class StoredMemoryTest {

    private static final Instant TIME = Instant.parse("2026-06-10T17:13:43.123456Z");

    private final MemoryStateRepository repository = new MemoryStateRepository();

    private Memory<ToldConversation> conversations() {
        return new StoredMemory<>(
                repository, "c", 10, ConversationJson::write, ConversationJson::read);
    }

    private static ToldConversation told(String status) {
        ConversationState state =
                new ConversationState(
                        status,
                        "high",
                        3L,
                        null,
                        2L,
                        List.of("vip", "late=1\n"),
                        TIME,
                        null,
                        TIME,
                        Map.of("plan", "gold"),
                        7L,
                        1L,
                        TIME);
        return new ToldConversation(state, Map.of("status", TIME));
    }

    @Test
    void whatWasKeptIsReadBackTheSame() {
        conversations().keep("1/253", told("open"));
        assertThat(conversations().last("1/253")).isEqualTo(told("open"));
        assertThat(conversations().last("2/253")).isNull();
    }

    @Test
    void whatWasForgottenIsGone() {
        conversations().keep("1/253", told("open"));
        conversations().forget("1/253");
        assertThat(conversations().last("1/253")).isNull();
    }

    @Test
    void twoThatShareAPlaceAreNeverTakenForEachOther() {
        conversations().keep("1/3", told("open"));
        conversations().keep("1/13", told("resolved"));
        assertThat(conversations().last("1/3")).isNull();
        assertThat(conversations().last("1/13")).isEqualTo(told("resolved"));
    }

    @Test
    void aMessageIsReadBackTheSame() {
        MessageState message =
                new MessageState(
                        true,
                        "Hi",
                        "text",
                        "failed",
                        null,
                        Map.of("external_error", "no such number"),
                        List.of(),
                        TIME);
        Memory<MessageState> outcomes =
                new StoredMemory<>(repository, "m", 10, OutcomeJson::write, OutcomeJson::read);
        outcomes.keep("1/5", message);
        assertThat(outcomes.last("1/5")).isEqualTo(message);
    }
}
