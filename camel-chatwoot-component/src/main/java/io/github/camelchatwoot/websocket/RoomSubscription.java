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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who subscribes to Chatwoot's RoomChannel. The token is never printed.
 *
 * @param accountId null for a contact
 * @param userId null for a contact
 */
public record RoomSubscription(String pubsubToken, Long accountId, Long userId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RoomSubscription {
        if (pubsubToken == null || pubsubToken.isBlank()) {
            throw new IllegalArgumentException(
                    "pubsubToken is empty; a person's stands in GET /api/v1/profile, a contact's in"
                            + " the answers of the client API");
        }
    }

    /** A person, who hears of all conversations in inboxes that he or she may see. */
    public static RoomSubscription user(String pubsubToken, long accountId, long userId) {
        return new RoomSubscription(pubsubToken, accountId, userId);
    }

    /** A contact, who hears of the own conversations of one inbox. */
    public static RoomSubscription contact(String pubsubToken) {
        return new RoomSubscription(pubsubToken, null, null);
    }

    String subscribe() {
        return command("subscribe").toString();
    }

    String updatePresence() {
        return command("message").put("data", "{\"action\":\"update_presence\"}").toString();
    }

    private ObjectNode command(String command) {
        ObjectNode identifier =
                JSON.createObjectNode()
                        .put("channel", "RoomChannel")
                        .put("pubsub_token", pubsubToken);
        if (userId != null) {
            identifier.put("account_id", accountId).put("user_id", userId);
        }
        return JSON.createObjectNode()
                .put("command", command)
                .put("identifier", identifier.toString());
    }

    /** Why a server may leave this subscription without an answer. */
    String likelyCauses() {
        return userId == null
                ? "the contact's pubsub token is wrong"
                : "the pubsub token is wrong or outdated (it changes with the password), or user %d is not in account %d"
                        .formatted(userId, accountId);
    }

    @Override
    public String toString() {
        return userId == null ? "contact" : "user %d in account %d".formatted(userId, accountId);
    }
}
