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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LostAnswerTest {

    private final StepsWithoutServer server = new StepsWithoutServer();
    private final List<String> calls = new ArrayList<>();

    private String made(int lostAnswers, int status, int foundAtLook) throws ChatwootException {
        return LostAnswer.made(
                server.calling(
                        (arguments, as) -> {
                            throw new AssertionError("No call is expected");
                        }),
                () -> {
                    calls.add("create");
                    if (calls.stream().filter("create"::equals).count() <= lostAnswers) {
                        throw lost(status);
                    }
                    return "created";
                },
                () -> {
                    calls.add("look");
                    long looks = calls.stream().filter("look"::equals).count();
                    return looks == foundAtLook ? Optional.of("found") : Optional.empty();
                });
    }

    private static ChatwootException lost(int status) {
        return new ChatwootException(
                ErrorDetails.answered("createConversation", status, "").withPrognosis(false, true));
    }

    @Test
    void whatShowsUpLateIsNotCreatedAgain() throws Exception {
        assertThat(made(1, 0, 3)).isEqualTo("found");
        assertThat(calls).containsExactly("create", "look", "look", "look");
    }

    @Test
    void whatDoesNotShowUpInFifteenSecondsIsCreatedOnceMore() throws Exception {
        assertThat(made(1, 503, 99)).isEqualTo("created");
        assertThat(server.waited.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(15));
        assertThat(calls).startsWith("create", "look").endsWith("look", "create");
    }

    @Test
    void aSecondLossIsTold() {
        assertThatThrownBy(() -> made(2, 503, 99)).isInstanceOf(ChatwootException.class);
    }

    @Test
    void aServerThatFailedIsAskedOnce() {
        assertThatThrownBy(() -> made(1, 500, 99)).isInstanceOf(ChatwootException.class);
        assertThat(calls).containsExactly("create", "look");
    }
}
