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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranscriptTest extends Desk {

    private Map<String, Object> say(long conversation, String text) {
        return one("sendMessage", "conversationId", conversation, "content", text);
    }

    private void hear(long conversation, String text) {
        call("createIncomingMessage", "conversationId", conversation, "content", text);
    }

    @Test
    void aModelGetsWhatWasSaidAndNothingElse() {
        long conversation = conversation(apiInbox());
        hear(conversation, "Where is my order?");
        call("sendPrivateNote", "conversationId", conversation, "content", "Check the depot.");
        long wrong = id(say(conversation, "Lost."));
        say(conversation, "On its way.");
        call("deleteMessage", "conversationId", conversation, "messageId", wrong);
        call("resolveConversation", "conversationId", conversation);
        hear(conversation, "Thanks!");

        assertThat(list("getTranscript", "conversationId", conversation, "format", "llm"))
                .containsExactly(
                        Map.of("role", "user", "content", "Where is my order?"),
                        Map.of("role", "assistant", "content", "On its way."),
                        Map.of("role", "user", "content", "Thanks!"));
        assertThat(list("getTranscript", "conversationId", conversation, "notes", true))
                .extracting(message -> message.get("content"))
                .containsExactly(
                        "Where is my order?", "Check the depot.", "On its way.", "Thanks!");
    }

    @Test
    void theLatestAreReadAsFarBackAsNeeded() {
        long conversation = conversation(apiInbox());
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 47; i++) {
            texts.add("message " + i);
            say(conversation, texts.get(i - 1));
        }

        for (int last : new int[] {1, 20, 21, 40, 46, 47, 100}) {
            assertThat(list("getTranscript", "conversationId", conversation, "last", last))
                    .extracting(message -> message.get("content"))
                    .isEqualTo(texts.subList(Math.max(0, 47 - last), 47));
        }
    }

    @Test
    void aTextNamesWhoSaidItAndWhatWasAttached() {
        long conversation = conversation(apiInbox());
        call(
                "sendMessage",
                "conversationId",
                conversation,
                "content",
                "The terms",
                "attachments",
                List.of("terms".getBytes(StandardCharsets.UTF_8)));

        String text =
                (String) call("getTranscript", "conversationId", conversation, "format", "text");

        assertThat(text)
                .matches(
                        "(?s)\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC] .+: The terms\n\\[file: .+ http.+]");
    }
}
