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

import java.util.List;
import java.util.Map;

import org.springframework.web.client.RestClient;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** What people and Chatwoot's own settings do on the other side. */
final class Desk {

    private final RestClient api;

    Desk(ChatwootSimulator chatwoot) {
        api =
                RestClient.builder()
                        .baseUrl(chatwoot.baseUrl() + "/api/v1/accounts/" + chatwoot.accountId())
                        .defaultHeader("api_access_token", chatwoot.accessToken())
                        .build();
    }

    record Webhook(int id, String secret) {}

    /** Its secret is needed before the application starts, and its address is known after. */
    Webhook webhook() {
        Map<?, ?> made =
                post(
                        "/webhooks",
                        Map.of(
                                "url",
                                "https://not-yet.example.com/chatwoot",
                                "subscriptions",
                                List.of("message_created")));
        Map<?, ?> webhook = (Map<?, ?>) ((Map<?, ?>) made.get("payload")).get("webhook");
        return new Webhook((Integer) webhook.get("id"), (String) webhook.get("secret"));
    }

    void deliverTo(Webhook webhook, String url) {
        api.patch()
                .uri("/webhooks/" + webhook.id())
                .body(Map.of("url", url))
                .retrieve()
                .toBodilessEntity();
    }

    /** A person asks in a new conversation, whose number is returned. */
    int ask(String name, String content) {
        int inbox = id(post("/inboxes", Map.of("name", "Shop", "channel", Map.of("type", "api"))));
        Map<?, ?> made = post("/contacts", Map.of("name", name));
        int contact = id((Map<?, ?>) ((Map<?, ?>) made.get("payload")).get("contact"));
        int conversation =
                id(post("/conversations", Map.of("inbox_id", inbox, "contact_id", contact)));
        post(
                "/conversations/" + conversation + "/messages",
                Map.of("content", content, "message_type", "incoming"));
        return conversation;
    }

    private Map<?, ?> post(String path, Map<String, Object> body) {
        return api.post().uri(path).body(body).retrieve().body(Map.class);
    }

    private static int id(Map<?, ?> thing) {
        return (Integer) thing.get("id");
    }
}
