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
package io.github.camelchatwoot.text;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class TextThroughAKameletTest extends ChatwootRoutes {

    @Test
    void anExpressionIsEvaluatedInside() {
        throughKamelet("Hello ${body[name]}, 100% ? yes++");
        assertThat(answerFor(Map.of("id", 7, "name", "Ann & ${body}&x=1")))
                .isEqualTo("Hello Ann & ${body}&x=1, 100% ? yes++");
    }

    @Test
    void rawTextKeepsWhatCamelWouldBreak() {
        throughKamelet("RAW(Fish & chips: 100% + #1?)");
        assertThat(answerFor(Map.of("id", 7))).isEqualTo("Fish & chips: 100% + #1?");
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        throughKamelet("Hi");
        answerFor(Map.of("id", 7));
        assertThat(server.request().json()).containsOnlyKeys("content");
    }

    private void throughKamelet(String content) {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: kamelet:test-answer-action
                            parameters:
                              conversationId: "${body[id]}"
                              content: "%s"
                """
                        .formatted(content));
    }

    private Object answerFor(Map<String, ?> body) {
        return sent("direct:start", body).json().get("content");
    }
}
