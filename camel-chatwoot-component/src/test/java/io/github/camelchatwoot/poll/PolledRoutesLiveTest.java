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
package io.github.camelchatwoot.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Routes that poll a real server while ten write. Reads the system properties {@code
 * chatwoot.baseUrl}, {@code chatwoot.accountId} and {@code chatwoot.accessToken} (of an
 * administrator of an account for tests).
 */
@Tag("live")
class PolledRoutesLiveTest {

    /** The server takes 200 a minute in one conversation. */
    private static final int MESSAGES = 160;

    private final String url = System.getProperty("chatwoot.baseUrl");
    private final long account = Long.getLong("chatwoot.accountId");
    private final String token = System.getProperty("chatwoot.accessToken");
    private final Map<String, List<Exchange>> received =
            Map.of(
                    "one", new CopyOnWriteArrayList<>(),
                    "all", new CopyOnWriteArrayList<>(),
                    "conversations", new CopyOnWriteArrayList<>(),
                    "contacts", new CopyOnWriteArrayList<>());

    @Test
    void routesLoseNothingAndBringNothingTwice() throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try (PollDesk desk = new PollDesk(url, account, token)) {
            long inbox = desk.apiInbox();
            try {
                writeAndPoll(desk, camel, inbox);
            } finally {
                camel.stop();
                desk.one("deleteInbox", "inboxId", inbox);
            }
        }
    }

    private void writeAndPoll(PollDesk desk, CamelContext camel, long inbox) throws Exception {
        long conversation = desk.conversation(inbox);
        ChatwootComponent chatwoot = camel.getComponent("chatwoot", ChatwootComponent.class);
        chatwoot.getConfiguration().setBaseUrl(url);
        chatwoot.getConfiguration().setAccountId(account);
        chatwoot.getConfiguration().setAccessToken(token);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        keep("one", "listMessages?conversationId=" + conversation);
                        keep("all", "listMessages?messageType=incoming&inboxId=" + inbox);
                        keep("conversations", "listConversations?inboxId=" + inbox);
                        keep("contacts", "listContacts?changedFields=name");
                    }

                    private void keep(String id, String uri) {
                        String fast = (uri.contains("?") ? "&" : "?") + "delay=100&initialDelay=0";
                        from("chatwoot:" + uri + fast)
                                .routeId(id)
                                .process(exchange -> received.get(id).add(exchange.copy()));
                    }
                });
        camel.start();
        received.keySet().forEach(id -> await().until(() -> PollRoutes.polls(camel, id) > 1));
        // times are told to the second: what this one brought belongs to the past
        long started = System.currentTimeMillis();
        await().until(() -> System.currentTimeMillis() > started + 1500);
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            writers.add(() -> desk.write(conversation, "hello"));
        }
        List<Long> written = PollDesk.atOnce(10, writers);
        long fresh = desk.conversation(inbox);
        long renamed = desk.contact();
        desk.one("updateContact", "contactId", renamed, "name", "Renamed");
        await().untilAsserted(
                        () -> {
                            assertThat(ids("one")).containsAll(written);
                            assertThat(ids("all")).containsAll(written);
                            assertThat(ids("conversations")).containsExactly(fresh);
                        });
        received.keySet().forEach(id -> polledTwiceMore(camel, id));
        assertThat(ids("one")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(ids("all")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(ids("conversations")).containsExactly(fresh);
        desk.one("updateContact", "contactId", renamed, "name", "Again");
        await().until(() -> ids("contacts").contains(renamed));
        Exchange changed = received.get("contacts").get(received.get("contacts").size() - 1);
        assertThat(changed.getMessage().getHeader(ChatwootConstants.EVENT))
                .isEqualTo("contact_updated");
        desk.one("deleteContact", "contactId", renamed);
    }

    private static void polledTwiceMore(CamelContext camel, String id) {
        long count = PollRoutes.polls(camel, id);
        await().until(() -> PollRoutes.polls(camel, id) > count + 2);
    }

    private List<Long> ids(String route) {
        return received.get(route).stream().map(PollRoutes::id).toList();
    }
}
