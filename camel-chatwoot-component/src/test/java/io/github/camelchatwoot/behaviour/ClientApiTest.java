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
package io.github.camelchatwoot.behaviour;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;

import static org.assertj.core.api.Assertions.assertThat;

class ClientApiTest extends Desk {

    @Test
    void aContactWritesThroughTheClientApiAndTheDeskReadsIt() {
        Map<String, Object> inbox =
                one("createInbox", "name", unique("Client"), "channel", Map.of("type", "api"));
        Object identifier = inbox.get("inbox_identifier");

        Map<String, Object> contact =
                one("clientCreateContact", "inboxIdentifier", identifier, "name", "Jane");
        Map<String, Object> conversation =
                one(
                        "clientCreateConversation",
                        "inboxIdentifier",
                        identifier,
                        "contactIdentifier",
                        contact.get("source_id"));
        one(
                "clientCreateMessage",
                "inboxIdentifier",
                identifier,
                "contactIdentifier",
                contact.get("source_id"),
                "conversationId",
                id(conversation),
                "content",
                "{{contact.name}} says hello");

        assertThat(list("listMessages", "conversationId", id(conversation)))
                .filteredOn(message -> Integer.valueOf(0).equals(message.get("message_type")))
                .extracting(message -> message.get("content"))
                .containsExactly("{{contact.name}} says hello");
    }

    @Test
    void anIdentifierIsProvenWithTheHmacTokenOfItsInbox() {
        Map<String, Object> inbox =
                one(
                        "createInbox",
                        "name",
                        unique("Proven"),
                        "channel",
                        Map.of("type", "api", "hmac_mandatory", true));
        Object identifier = inbox.get("inbox_identifier");
        String customer = unique("customer");

        assertThat(
                        one(
                                "clientCreateContact?hmacToken=" + inbox.get("hmac_token"),
                                "inboxIdentifier",
                                identifier,
                                "identifier",
                                customer))
                .containsKey("source_id");
        assertThat(
                        failure(
                                "clientCreateContact",
                                "inboxIdentifier",
                                identifier,
                                "identifier",
                                customer))
                .isInstanceOf(ChatwootException.class);
    }
}
