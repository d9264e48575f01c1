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
package io.github.camelchatwoot.composite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say can be lost without a shared lock: this is how. */
class TwoProcessesTest {

    private final Map<String, Object> attributes = new HashMap<>(Map.of("plan", "gold"));
    private boolean otherHasWritten;
    private int created;

    /** A second process begins after the first one has read, and is done before it writes. */
    private Content withAnotherWriterBetween(Arguments call) throws ChatwootException {
        if (call.operation().name().equals("getConversation")) {
            return content(Map.of("id", 7, "custom_attributes", Map.copyOf(attributes)));
        }
        if (!otherHasWritten) {
            otherHasWritten = true;
            merge("other", 2);
        }
        attributes.clear();
        ((Map<?, ?>) call.get("customAttributes"))
                .forEach((key, value) -> attributes.put(key.toString(), value));
        return content(Map.copyOf(attributes));
    }

    private void merge(String key, int value) throws ChatwootException {
        Arguments given =
                Arguments.of(
                        Operations.load("mergeCustomAttributes"),
                        Map.of("conversationId", 7, "customAttributes", Map.of(key, value)));
        Steps ofAnotherProcess =
                new StepsWithoutServer().calling((call, as) -> withAnotherWriterBetween(call));
        MergeCustomAttributes.run(given, ofAnotherProcess);
    }

    private static Content content(Object thing) {
        return Content.whole(200, false, thing);
    }

    @Test
    void whoWritesBetweenTheReadingAndTheWritingOfAnotherProcessIsUndone() throws Exception {
        merge("own", 1);

        assertThat(otherHasWritten).isTrue();
        assertThat(attributes).isEqualTo(Map.of("plan", "gold", "own", 1));
    }

    @Test
    void bothFindNoConversationAndBothCreateOne() throws Exception {
        open();

        assertThat(created).isEqualTo(2);
    }

    private void open() throws ChatwootException {
        Arguments given =
                Arguments.of(
                        Operations.load("findOrCreateConversation"),
                        Map.of("contactId", 7, "inboxId", 3, "sourceId", "s-1"));
        Steps ofAnotherProcess =
                new StepsWithoutServer().calling((call, as) -> withAnotherLookBetween(call));
        FindOrCreateConversation.run(given, ofAnotherProcess);
    }

    @Test
    void bothSendTheMessageWithTheSameKey() throws Exception {
        sendOnce();

        assertThat(created).isEqualTo(2);
    }

    private void sendOnce() throws ChatwootException {
        Arguments given =
                Arguments.of(
                        Operations.load("sendMessageOnce"),
                        Map.of("conversationId", 7, "key", "order-1", "content", "Sent."));
        Steps ofAnotherProcess =
                new StepsWithoutServer().calling((call, as) -> withAnotherSendBetween(call));
        SendMessageOnce.run(given, ofAnotherProcess);
    }

    private Content withAnotherSendBetween(Arguments call) throws ChatwootException {
        if (call.operation().name().equals("listMessages")) {
            return content(List.of());
        }
        if (!otherHasWritten) {
            otherHasWritten = true;
            sendOnce();
        }
        return content(Map.of("id", ++created));
    }

    /** A second process looks after the first one has looked, and is done before it creates. */
    private Content withAnotherLookBetween(Arguments call) throws ChatwootException {
        if (call.operation().name().equals("filterConversations")) {
            return content(List.of());
        }
        if (!otherHasWritten) {
            otherHasWritten = true;
            open();
        }
        return content(Map.of("id", ++created));
    }
}
