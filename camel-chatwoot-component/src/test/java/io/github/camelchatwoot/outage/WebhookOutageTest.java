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
package io.github.camelchatwoot.outage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelchatwoot.fixture.FreePort;
import io.github.camelchatwoot.test.delivery.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

/** An account's webhook, of which each delivery is sent once. */
class WebhookOutageTest extends Outage {

    private static final int AT_ONCE = 20;

    private final int port = FreePort.freePort();
    private String secret;

    @Override
    void open() {
        super.open();
        chatwoot.deliveries().atOnce(AT_ONCE);
        Map<String, Object> webhook =
                map(
                        call(
                                "createWebhook",
                                "url",
                                "http://127.0.0.1:" + port + "/chatwoot",
                                "subscriptions",
                                List.of("message_created", "conversation_updated")));
        secret = (String) webhook.get("secret");
    }

    @Override
    String uri() {
        return "chatwoot:webhook?path=/chatwoot&kind=account&secret="
                + secret
                + "&reply=processed&replyTimeout=3000&maxWaiting=5";
    }

    @Override
    Map<String, Object> properties() {
        return Map.of(
                "camel.server.enabled",
                true,
                "camel.server.host",
                "127.0.0.1",
                "camel.server.port",
                port);
    }

    @Override
    void awaitListening() {
        patiently().until(() -> journal().says("started"));
    }

    /** The later ones of each conversation first. */
    @Override
    void writeOutOfOrder(List<Long> where, int each) throws Exception {
        chatwoot.deliveries().hold();
        write(Phase.WELL, where, each);
        List<Delivery> reversed = new ArrayList<>(chatwoot.deliveries().held());
        reversed.sort(
                Comparator.comparingLong(WebhookOutageTest::conversationOf)
                        .thenComparing(WebhookOutageTest::idOf, Comparator.reverseOrder()));
        chatwoot.deliveries().release(reversed);
        chatwoot.deliveries().release();
    }

    private static long conversationOf(Delivery delivery) {
        Object conversation = delivery.payload().get("conversation");
        return conversation instanceof Map<?, ?> of ? number(of.get("id")) : idOf(delivery);
    }

    private static long idOf(Delivery delivery) {
        return number(delivery.payload().get("id"));
    }

    private static long number(Object number) {
        return ((Number) number).longValue();
    }

    @Override
    void awaitSent() {
        patiently().until(chatwoot.deliveries()::isIdle);
    }

    @Override
    void cut() {
        chatwoot.deliveries().hold();
    }

    @Override
    void mend() {
        chatwoot.deliveries().held().forEach(chatwoot.deliveries()::drop);
        chatwoot.deliveries().release();
    }

    /** Those that found no room, or whose route failed, while others got through. */
    @Override
    Set<Phase> mayBeLate() {
        return Set.of(Phase.SLOW, Phase.FAILING);
    }

    @Override
    void checkTheServersView() {
        Map<Integer, Long> answers =
                chatwoot.deliveries().all().stream()
                        .flatMap(delivery -> delivery.attempts().stream())
                        .collect(
                                Collectors.groupingBy(
                                        attempt -> attempt.status(), Collectors.counting()));
        System.out.println("Deliveries by answer, 0 for none: " + answers);
        assertThat(answers).containsOnlyKeys(0, 200, 429, 500);
    }
}
