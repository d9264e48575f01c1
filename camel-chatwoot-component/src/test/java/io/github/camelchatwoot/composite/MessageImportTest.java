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
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.ErrorDetails;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageImportTest {

    private final StepsWithoutServer steps = new StepsWithoutServer();
    private final List<Object> sent = new ArrayList<>();
    private int refusals;
    private String refusal = "Validation failed: Too many messages";

    private Content send(Arguments call) throws ChatwootException {
        if (refusals-- > 0) {
            throw new ChatwootValidationException(
                    ErrorDetails.answered("sendMessage", 422, refusal));
        }
        sent.add(call.get("sourceId"));
        return Content.whole(200, false, Map.of("id", sent.size()));
    }

    private int add(String... ids) throws ChatwootException {
        List<ImportedMessage> messages =
                List.of(ids).stream()
                        .map(id -> new ImportedMessage(id, Map.of("sourceId", id, "content", id)))
                        .toList();
        return new MessageImport(42, steps.calling((call, as) -> send(call)), false).add(messages);
    }

    @Test
    void whatTheServerRefusesAsAFloodWaitsAndGoesOn() throws Exception {
        refusals = 3;

        assertThat(add("m-1", "m-2")).isEqualTo(2);

        assertThat(sent).containsExactly("m-1", "m-2");
        assertThat(steps.waited).containsOnly(Duration.ofSeconds(10)).hasSize(3);
    }

    @Test
    void anotherRefusalIsNotWaitedFor() {
        refusals = 1;
        refusal = "Content is too long";

        assertThatThrownBy(() -> add("m-1")).hasMessageContaining("Content is too long");

        assertThat(steps.waited).isEmpty();
    }
}
