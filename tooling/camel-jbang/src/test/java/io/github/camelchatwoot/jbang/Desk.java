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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** A Chatwoot that sends signed webhooks to one address, and has one conversation. */
final class Desk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatwootSimulator chatwoot = ChatwootSimulator.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String secret;
    private final long conversation;

    /**
     * @param webhookUrl where the route listens
     */
    Desk(String webhookUrl) {
        JsonNode webhook =
                call(
                        "POST",
                        "/webhooks",
                        Map.of("url", webhookUrl, "subscriptions", List.of("message_created")));
        secret = webhook.at("/payload/webhook/secret").asText();
        Object channel = Map.of("type", "api");
        long inbox =
                call("POST", "/inboxes", Map.of("name", "Shop", "channel", channel))
                        .get("id")
                        .asLong();
        long contact =
                call("POST", "/contacts", Map.of("name", "Jane Doe", "inbox_id", inbox))
                        .at("/payload/contact/id")
                        .asLong();
        Map<String, Long> between = Map.of("inbox_id", inbox, "contact_id", contact);
        conversation = call("POST", "/conversations", between).get("id").asLong();
    }

    Map<String, String> environment() {
        return Map.of(
                "CHATWOOT_BASE_URL", chatwoot.baseUrl(),
                "CHATWOOT_ACCOUNT_ID", Long.toString(chatwoot.accountId()),
                "CHATWOOT_ACCESS_TOKEN", chatwoot.accessToken(),
                "CHATWOOT_WEBHOOK_SECRET", secret);
    }

    ChatwootSimulator chatwoot() {
        return chatwoot;
    }

    void customerWrites(String text) {
        call("POST", messages(), Map.of("content", text, "message_type", "incoming"));
    }

    /** The texts of the conversation, oldest first; not more than the latest 20. */
    List<String> texts() {
        JsonNode messages = call("GET", messages(), null).get("payload");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("content").asText())
                .toList();
    }

    @Override
    public void close() {
        chatwoot.close();
    }

    private String messages() {
        return "/conversations/" + conversation + "/messages";
    }

    private JsonNode call(String method, String path, Object body) {
        String url = chatwoot.baseUrl() + "/api/v1/accounts/" + chatwoot.accountId() + path;
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url))
                            .header("api_access_token", chatwoot.accessToken())
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofByteArray(
                                                    JSON.writeValueAsBytes(body)))
                            .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(url + ": " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(url, e);
        }
    }
}
