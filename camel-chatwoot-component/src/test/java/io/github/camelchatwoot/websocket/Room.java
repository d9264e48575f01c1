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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** An API inbox where one contact has one conversation, on a simulator or a real server. */
final class Room {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String baseUrl;
    private final long accountId;
    private final String accessToken;
    private final String contactPath;
    final long inboxId;
    final long conversationId;
    final String contactToken;

    Room(ChatwootSimulator chatwoot) {
        this(chatwoot.baseUrl(), chatwoot.accountId(), chatwoot.accessToken());
    }

    Room(String baseUrl, long accountId, String accessToken) {
        this.baseUrl = baseUrl;
        this.accountId = accountId;
        this.accessToken = accessToken;
        JsonNode inbox = ask("POST", account() + "/inboxes", Map.of("name", "w", "channel", api()));
        inboxId = inbox.get("id").asLong();
        String contacts =
                "/public/api/v1/inboxes/" + inbox.get("inbox_identifier").asText() + "/contacts";
        JsonNode contact = ask("POST", contacts, Map.of("name", "Jane"));
        contactToken = contact.get("pubsub_token").asText();
        contactPath = contacts + "/" + contact.get("source_id").asText();
        conversationId = open();
    }

    private static Map<String, Object> api() {
        return Map.of("type", "api", "webhook_url", "");
    }

    /** The administrator's subscription, read from the server. */
    static RoomSubscription administrator(ChatwootSimulator chatwoot) {
        return subscription(chatwoot.baseUrl(), chatwoot.accountId(), chatwoot.accessToken());
    }

    static RoomSubscription subscription(String baseUrl, long accountId, String accessToken) {
        JsonNode profile = send(baseUrl, accessToken, "GET", "/api/v1/profile", Map.of());
        return RoomSubscription.user(
                profile.get("pubsub_token").asText(), accountId, profile.get("id").asLong());
    }

    /** One more conversation. */
    long open() {
        return ask("POST", contactPath + "/conversations", Map.of()).get("id").asLong();
    }

    /** The contact writes. */
    long receive(String content) {
        return receive(conversationId, content);
    }

    /**
     * @param conversation one takes no more than 200 messages a minute
     */
    long receive(long conversation, String content) {
        String path = contactPath + "/conversations/" + conversation + "/messages";
        return ask("POST", path, Map.of("content", content)).get("id").asLong();
    }

    /** An administrator writes a note. */
    void note(String content) {
        String path = account() + "/conversations/" + conversationId + "/messages";
        ask("POST", path, Map.of("content", content, "private", true));
    }

    void delete() {
        ask("DELETE", account() + "/inboxes/" + inboxId, Map.of());
    }

    private String account() {
        return "/api/v1/accounts/" + accountId;
    }

    private JsonNode ask(String method, String path, Object body) {
        return send(baseUrl, accessToken, method, path, body);
    }

    private static JsonNode send(
            String baseUrl, String token, String method, String path, Object body) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(baseUrl + path))
                            .header("Content-Type", "application/json")
                            .header("api_access_token", token)
                            .method(
                                    method,
                                    method.equals("GET")
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(
                                                    JSON.writeValueAsString(body)))
                            .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode() + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
