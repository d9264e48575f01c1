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
package io.github.camelchatwoot.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ChatwootSimulatorTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @Test
    void answersItsVersion() throws Exception {
        assertThat(get("/api", chatwoot.accessToken()).body()).contains("\"4.14.2\"");
    }

    @Test
    void refusesAnUnknownToken() throws Exception {
        HttpResponse<String> answer = get("/api/v1/accounts/1/labels", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid Access Token\"}");
    }

    @Test
    void answersOperationsWithoutStateAsRecordedAndSaysSo() throws Exception {
        String path = "/api/v1/accounts/" + chatwoot.accountId() + "/saml_settings";
        HttpResponse<String> answer = get(path, chatwoot.accessToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Simulator-Answer")).contains("recorded");
    }

    @Test
    void helpCentersOfAnyNameAreAnsweredAsRecorded() throws Exception {
        String portals = "/api/v1/accounts/" + chatwoot.accountId() + "/portals/";

        assertThat(get(portals + "my-own-docs", chatwoot.accessToken()).statusCode())
                .isEqualTo(200);
        assertThat(get(portals + "my-own-docs/nonsense", chatwoot.accessToken()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersAnUnknownPathAsTheServerDoes() throws Exception {
        HttpResponse<String> answer = get("/api/v1/accounts/1/nonsense", chatwoot.accessToken());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"status\":404,\"error\":\"Not Found\"}");
    }

    private static HttpResponse<String> get(String path, String token)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chatwoot.baseUrl() + path))
                        .header("Accept", "application/json")
                        .header("api_access_token", token)
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
