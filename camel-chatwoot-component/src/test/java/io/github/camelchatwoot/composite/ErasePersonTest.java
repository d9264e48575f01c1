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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ErrorDetails;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErasePersonTest {

    private final StepsWithoutServer steps = new StepsWithoutServer();
    private final List<String> calls = new ArrayList<>();
    private String availability = "offline";

    /** How often the conversation is still there when somebody looks. */
    private int looks;

    private Content answer(Arguments call) throws ChatwootException {
        String operation = call.operation().name();
        calls.add(operation);
        return switch (operation) {
            case "getContact" -> content(Map.of("id", 7, "availability_status", availability));
            case "filterConversations" -> content(List.of(Map.of("id", 42)));
            case "listContactNotes" -> content(List.of());
            case "getConversation" -> {
                if (looks-- <= 0) {
                    throw new ChatwootNotFoundException(
                            ErrorDetails.answered(operation, 404, "gone"));
                }
                yield content(Map.of("id", 42));
            }
            default -> content(null);
        };
    }

    private static Content content(Object thing) {
        return Content.whole(200, false, thing);
    }

    private Map<?, ?> report() throws ChatwootException {
        Arguments given =
                Arguments.of(
                        Operations.load("erasePerson"), Map.of("contactId", 7, "waitSeconds", 20));
        return (Map<?, ?>)
                ErasePerson.run(given, steps.calling((call, as) -> answer(call))).thing();
    }

    @Test
    void itWaitsUntilTheServerHasDeletedTheConversations() throws Exception {
        looks = 3;

        assertThat(report().get("outcome")).isEqualTo("erased");

        assertThat(steps.waited).hasSize(3);
        assertThat(calls).contains("deleteContact").doesNotContain("deleteConversation");
    }

    @Test
    void whatIsLeftAfterHalfOfTheTimeIsDeletedByItself() throws Exception {
        looks = Integer.MAX_VALUE;

        Map<?, ?> report = report();

        assertThat(report.get("outcome")).isEqualTo("deleting");
        assertThat(report.get("contacts").toString()).contains("left_conversation_ids=[42]");
        assertThat(calls).containsOnlyOnce("deleteContact", "deleteConversation");
    }

    @Test
    void whoHasTheChatOpenIsRefusedBeforeAnythingIsDeleted() {
        availability = "online";

        assertThatThrownBy(this::report).hasMessageContaining("has the chat open");

        assertThat(calls).containsExactly("getContact");
    }
}
