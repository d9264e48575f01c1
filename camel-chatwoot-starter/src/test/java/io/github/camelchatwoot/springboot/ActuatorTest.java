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
package io.github.camelchatwoot.springboot;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ActuatorTest {

    private static final String[] WITH_WEBSOCKET = {
        "camel.main.routes-include-pattern=classpath:routes/websocket.camel.yaml",
        "management.endpoints.web.exposure.include=*",
        "management.endpoint.health.show-details=always",
        "camel.health.exposure-level=full"
    };

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @Test
    void healthIsUpAsLongAsTheDeskIsThere() {
        try (Application application = Application.start(chatwoot, WITH_WEBSOCKET)) {
            await().until(() -> chatwoot.cable().subscriptions() == 1);
            await().until(() -> application.get("/actuator/health").statusCode() == 200);

            assertThat(application.get("/actuator/health").body())
                    .contains("\"camelHealth\":{\"status\":\"UP\"")
                    .contains("\"consumer:events\":\"UP\"")
                    .doesNotContain(chatwoot.accessToken());
        }
    }

    @Test
    void healthIsDownWithTheReasonAndWithoutATokenWhenTheDeskIsAway() {
        chatwoot.faults().onRequest("GET", "/cable").answer(503);
        try (Application application = Application.start(chatwoot, WITH_WEBSOCKET)) {
            await().until(() -> chatwoot.requests().to("GET", "/cable").size() > 1);
            HttpResponse<String> health = application.get("/actuator/health");

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("\"camelHealth\":{\"status\":\"DOWN\"")
                    .contains("/cable answered 503 instead of opening a websocket")
                    .doesNotContain(chatwoot.accessToken());

            chatwoot.faults().reset();
            await().until(() -> application.get("/actuator/health").statusCode() == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "always"})
    void noEndpointShowsATokenWhateverItMayShow(String show) {
        String[] secrets = {"bot-t0ken", "hmac-t0ken", "platform-t0ken", "sales-t0ken", "s3cret"};
        try (Application application =
                Application.start(
                        chatwoot,
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoint.env.show-values=" + show,
                        "management.endpoint.configprops.show-values=" + show,
                        "camel.component.chatwoot.botAccessToken=bot-t0ken",
                        "camel.component.chatwoot.hmac-token=hmac-t0ken",
                        "camel.component.chatwoot.platform-access-token=platform-t0ken",
                        "camel.component.chatwoot.connections[sales].accessToken=sales-t0ken",
                        "chatwoot.webhook.secret=s3cret",
                        "CHATWOOT_ACCESS_TOKEN=" + chatwoot.accessToken(),
                        "camel.component.chatwoot.time-zone=Europe/Berlin")) {
            for (String endpoint : new String[] {"env", "configprops", "camelroutes", "beans"}) {
                HttpResponse<String> answer = application.get("/actuator/" + endpoint);
                assertThat(answer.statusCode()).as(endpoint).isEqualTo(200);
                assertThat(answer.body())
                        .as(endpoint)
                        .doesNotContain(secrets)
                        .doesNotContain(chatwoot.accessToken());
            }
            assertThat(application.get("/actuator/configprops").body().contains("Europe/Berlin"))
                    .isEqualTo(show.equals("always"));
        }
    }
}
