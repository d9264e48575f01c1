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
package io.github.camelchatwoot.test.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.DeskEvent;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private Api api;
    private long inbox;
    private long contact;

    @BeforeEach
    void prepare() throws Exception {
        api = Api.of(chatwoot);
        inbox = inbox(Map.of("name", "Shop", "channel", Map.of("type", "api")));
        var created =
                (Map<?, ?>)
                        api.post("/contacts", Map.of("name", "Zoe", "email", "zoe@acme.example"))
                                .get("payload");
        contact = id((Map<?, ?>) created.get("contact"));
    }

    @Test
    void aSourceIdOfAnotherContactIsRefused() throws Exception {
        var other = (Map<?, ?>) api.post("/contacts", Map.of("name", "Yan")).get("payload");
        long yan = id((Map<?, ?>) other.get("contact"));
        var body = Map.of("inbox_id", inbox, "contact_id", contact, "source_id", "session-1");
        api.post("/conversations", body);

        var answer =
                api.send(
                        "POST",
                        "/conversations",
                        Map.of("inbox_id", inbox, "contact_id", yan, "source_id", "session-1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("source_id should be unique");
    }

    @Test
    void customAttributesHaveTheirLimits() throws Exception {
        String path = "/conversations/" + converse(inbox) + "/custom_attributes";
        var large = Map.of("custom_attributes", Map.of("n", 10_000_000_000L));
        var lengthy = Map.of("custom_attributes", Map.of("t", "t".repeat(1501)));

        assertThat(api.send("POST", path, large).body())
                .contains("Custom attributes n value should be < 9999999999");
        assertThat(api.send("POST", path, lengthy).body())
                .contains("Custom attributes t length should be < 1500");
    }

    @Test
    void labelsThatDifferInCaseAreOne() throws Exception {
        String path = "/conversations/" + converse(inbox) + "/labels";

        assertThat(api.post(path, Map.of("labels", List.of("Gold", "gold", "vip"))).get("payload"))
                .isEqualTo(List.of("Gold", "vip"));
    }

    @Test
    void theFirstReplyEndsTheWaiting() throws Exception {
        long id = converse(inbox);
        say(id, Map.of("content", "Hello?", "message_type", "incoming"));
        assertThat(show(id).get("waiting_since")).isNotEqualTo(0);

        say(id, Map.of("content", "Here"));

        assertThat(show(id).get("waiting_since")).isEqualTo(0);
        assertThat(show(id).get("first_reply_created_at")).isNotEqualTo(0);
    }

    @Test
    void theContactReopensAResolvedConversation() throws Exception {
        long id = converse(inbox);
        api.post("/conversations/" + id + "/toggle_status", Map.of("status", "resolved"));

        say(id, Map.of("content", "Still there?", "message_type", "incoming"));

        assertThat(show(id).get("status")).isEqualTo("open");
        assertThat(contents(id))
                .containsExactly(
                        "Conversation was marked resolved by Ada Admin",
                        "Still there?",
                        "System reopened the conversation due to a new incoming message.");
    }

    @Test
    void aLockedInboxGivesTheSameConversationAgain() throws Exception {
        long locked =
                inbox(
                        Map.of(
                                "name",
                                "Locked",
                                "lock_to_single_conversation",
                                true,
                                "channel",
                                Map.of("type", "api")));

        assertThat(converse(locked)).isEqualTo(converse(locked));
    }

    @Test
    void anInvalidFirstMessageKeepsTheConversationFromBeingMade() throws Exception {
        var answer =
                api.send(
                        "POST",
                        "/conversations",
                        Map.of(
                                "inbox_id",
                                inbox,
                                "contact_id",
                                contact,
                                "message",
                                Map.of("content", "x".repeat(150_001))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(api.get("/conversations?status=all").body()).contains("\"all_count\":0");
    }

    @Test
    void outgoingContentIsRenderedAndIncomingIsNot() throws Exception {
        long id = converse(inbox);
        say(id, Map.of("content", "Hi {{contact.name}}"));
        say(id, Map.of("content", "Hi {{contact.name}}", "message_type", "incoming"));

        assertThat(contents(id)).containsExactly("Hi Zoe", "Hi {{contact.name}}");
    }

    @Test
    void messagesAreReadBothWays() throws Exception {
        long id = converse(inbox);
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 25; i++) {
            ids.add(id(say(id, Map.of("content", "m" + i))));
        }

        assertThat(ids(id, "")).isEqualTo(ids.subList(5, 25));
        assertThat(ids(id, "?before=" + ids.get(5))).isEqualTo(ids.subList(0, 5));
        assertThat(ids(id, "?after=" + ids.get(20))).isEqualTo(ids.subList(21, 25));
        assertThat(ids(id, "?after=" + ids.get(2) + "&before=" + ids.get(4)))
                .isEqualTo(ids.subList(2, 4));
    }

    @Test
    void aFileIsServedAfterARedirect() throws Exception {
        long id = converse(inbox);
        String boundary = "----test";
        String body =
                """
                --%1$s\r
                Content-Disposition: form-data; name="content"\r
                \r
                see file\r
                --%1$s\r
                Content-Disposition: form-data; name="attachments[]"; filename="a b.txt"\r
                Content-Type: text/plain\r
                \r
                the text\r
                --%1$s--\r
                """
                        .formatted(boundary);
        String path = "/api/v1/accounts/%d/conversations/%d/messages";
        var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        var sent =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                chatwoot.baseUrl()
                                                        + path.formatted(chatwoot.accountId(), id)))
                                .header("api_access_token", chatwoot.accessToken())
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var file = (Map<?, ?>) ((List<?>) message(sent.body()).get("attachments")).get(0);
        var url = URI.create(file.get("data_url").toString());

        var bytes = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());

        assertThat(bytes.body()).isEqualTo("the text");
        assertThat(file.get("file_type")).isEqualTo("file");
    }

    @Test
    void aChangeIsToldWithWhatChanged() throws Exception {
        long id = converse(inbox);
        var events = new ArrayList<DeskEvent>();
        chatwoot.desk().listen(events::add);

        api.post("/conversations/" + id + "/labels", Map.of("labels", List.of("vip")));

        assertThat(events)
                .filteredOn(event -> event.name().equals("conversation.updated"))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.changes())
                                        .containsEntry(
                                                "label_list", List.of(List.of(), List.of("vip"))));
    }

    private long inbox(Map<String, Object> fields) throws Exception {
        return id(api.post("/inboxes", fields));
    }

    private long converse(long inboxId) throws Exception {
        return id(
                api.post(
                        "/conversations",
                        Map.of("inbox_id", inboxId, "contact_id", contact, "source_id", "s-1")));
    }

    private Map<?, ?> say(long conversation, Map<String, Object> message) throws Exception {
        return api.post("/conversations/" + conversation + "/messages", message);
    }

    private Map<?, ?> show(long conversation) throws Exception {
        return message(api.get("/conversations/" + conversation).body());
    }

    private List<Map<?, ?>> messages(long conversation, String query) throws Exception {
        String body = api.get("/conversations/" + conversation + "/messages" + query).body();
        var messages = new ArrayList<Map<?, ?>>();
        ((List<?>) message(body).get("payload")).forEach(m -> messages.add((Map<?, ?>) m));
        return messages;
    }

    private List<Object> contents(long conversation) throws Exception {
        return messages(conversation, "").stream().map(m -> (Object) m.get("content")).toList();
    }

    private List<Long> ids(long conversation, String query) throws Exception {
        return messages(conversation, query).stream().map(ConversationsTest::id).toList();
    }

    private static Map<?, ?> message(String body) {
        return (Map<?, ?>) Api.read(body);
    }

    private static long id(Map<?, ?> json) {
        return ((Number) json.get("id")).longValue();
    }
}
