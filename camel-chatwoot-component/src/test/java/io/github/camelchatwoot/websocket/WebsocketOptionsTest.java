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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelchatwoot.ChatwootConfiguration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebsocketOptionsTest extends WebsocketRoutes {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    websocket?path=/a                       | chatwoot:websocket: there is no option 'path' here; it belongs to chatwoot:webhook
                    websocket?secret=x                      | chatwoot:websocket: there is no option 'secret' here; it belongs to chatwoot:webhook
                    websocket?reply=processed               | chatwoot:websocket: there is no option 'reply' here; it belongs to chatwoot:webhook
                    websocket?liquid=render                 | chatwoot:websocket: there is no option 'liquid'
                    websocket?presense=true                 | chatwoot:websocket: there is no option 'presense'; the nearest are presence
                    websocket?events=message_creatd         | chatwoot:websocket: events: there is no event 'message_creatd'
                    websocket?pingTimeout=3000              | chatwoot:websocket: pingTimeout has to be above 3000
                    websocket?maxReconnectDelay=999         | chatwoot:websocket: maxReconnectDelay has to be reconnectDelay or more
                    websocket?downAfter=-1                  | chatwoot:websocket: reconnectDelay and confirmationTimeout have to be above 0
                    websocket?as=bot&botAccessToken=x       | chatwoot:websocket: Chatwoot refuses it to agent bots
                    webhook?path=/a&insecure=true&presence=true | chatwoot:webhook: there is no option 'presence' here; it belongs to chatwoot:websocket
                    sendMessage?presence=true               | chatwoot:sendMessage: there is no option 'presence'
                    """)
    void whatCantWorkIsRefusedAtStart(String uri, String sentence) {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:" + uri))
                .hasStackTraceContaining(sentence);
    }

    @Test
    void whatItHasToKnowIsAskedForAtStart() {
        ChatwootConfiguration options = component(camel).getConfiguration();
        options.setAccessToken(null);
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:websocket"))
                .hasStackTraceContaining("chatwoot:websocket: accessToken is needed");
        options.setAccessToken("x");
        options.setAccountId(null);
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:websocket"))
                .hasStackTraceContaining("accountId is needed for websocket");
        options.setBaseUrl(null);
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:websocket?pubsubToken=x"))
                .hasStackTraceContaining("chatwoot:websocket: baseUrl");
    }

    @Test
    void itIsNotForSending() {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:websocket").createProducer())
                .hasMessage("chatwoot:websocket is for from(...), not for to(...)");
    }
}
