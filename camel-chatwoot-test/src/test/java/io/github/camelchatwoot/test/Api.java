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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelchatwoot.test.json.Json;

/**
 * A plain client of the simulator's REST API; paths are relative to the account unless they start
 * with {@code /api/}, {@code /platform/} or {@code /public/}.
 */
public final class Api {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ChatwootSimulator chatwoot;
    private final String token;

    private Api(ChatwootSimulator chatwoot, String token) {
        this.chatwoot = chatwoot;
        this.token = token;
    }

    public static Api of(ChatwootSimulator chatwoot) {
        return new Api(chatwoot, chatwoot.accessToken());
    }

    public Api as(String token) {
        return new Api(chatwoot, token);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> send(String method, String path, Object body)
            throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofByteArray(Json.write(body)));
    }

    /** The answer of a call that succeeds. */
    public Map<?, ?> post(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("POST", path, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? Map.of() : (Map<?, ?>) read(answer.body());
    }

    public static Object read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        boolean absolute = path.matches("/(api|platform|public)/.*");
        String account = absolute ? "" : "/api/v1/accounts/" + chatwoot.accountId();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chatwoot.baseUrl() + account + path))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("api_access_token", token)
                        .method(method, body)
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
