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

import java.util.List;

import io.github.camelchatwoot.test.api.Resources;
import io.github.camelchatwoot.test.cable.Cable;
import io.github.camelchatwoot.test.delivery.Deliveries;
import io.github.camelchatwoot.test.delivery.Webhooks;
import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Release;
import io.github.camelchatwoot.test.desk.SimulatorClock;
import io.github.camelchatwoot.test.http.Faults;
import io.github.camelchatwoot.test.http.FrontDoor;
import io.github.camelchatwoot.test.http.RequestLog;
import io.github.camelchatwoot.test.http.Server;
import io.github.camelchatwoot.test.rules.Rules;

/**
 * A Chatwoot 4.14.2 in memory: {@code try (var chatwoot = ChatwootSimulator.start()) {...}}, or in
 * a JUnit 5 test {@code @RegisterExtension static ChatwootSimulator chatwoot =
 * ChatwootSimulator.create();}. It listens on 127.0.0.1 and starts with one account that has an
 * administrator (Ada Admin), an agent (Gus Agent) and every feature turned on.
 */
public class ChatwootSimulator implements AutoCloseable {
    private final Seed seed = Seed.random("Acme");
    private Server server;
    private Desk desk;
    private FrontDoor door;
    private Webhooks webhooks;
    private Account account;
    private Rules rules;
    private boolean limited;
    private Release release = Release.NEWEST;

    /** Made by {@link #create()} and {@link #start(int)} only. */
    ChatwootSimulator() {}

    /** A simulator that JUnit starts before and stops after the tests of a class. */
    public static ChatwootSimulator create() {
        return ChatwootExtension.newSimulator();
    }

    /** Starts on any free port. */
    public static ChatwootSimulator start() {
        return start(0);
    }

    /**
     * @param port 0 for any free one
     */
    public static ChatwootSimulator start(int port) {
        var simulator = new ChatwootSimulator();
        simulator.open(port);
        return simulator;
    }

    /** JUnit only: a fresh desk before each test, with the same address, account and tokens. */
    public ChatwootSimulator resetBeforeEach() {
        throw new IllegalStateException("resetBeforeEach() is for ChatwootSimulator.create()");
    }

    void open(int port) {
        server = new Server();
        fill();
        server.start(port, door);
        desk.baseUrl = server.baseUrl();
    }

    /**
     * Forgets everything but the address, the account's id and the tokens. Desk, clock, faults,
     * requests and deliveries are new ones then; websocket clients are disconnected.
     */
    public void reset() {
        String baseUrl = baseUrl();
        endDesk();
        server.cable().dropAll();
        fill();
        desk.baseUrl = baseUrl;
        server.open(door);
    }

    private void fill() {
        desk = new Desk();
        desk.release = release;
        account = seed.sow(desk);
        rules = new Rules(desk);
        door = new FrontDoor(desk, Resources.routes(desk, rules));
        door.limits(limited);
        webhooks = Webhooks.of(desk, rules, server.vertx());
        server.cable().serve(desk);
    }

    private void endDesk() {
        desk.clock.end();
        webhooks.deliveries().end();
    }

    /** Without a slash at the end, such as {@code http://127.0.0.1:41833}. */
    public String baseUrl() {
        return server.baseUrl();
    }

    public long accountId() {
        return account.id;
    }

    /** The administrator's token. */
    public String accessToken() {
        return seed.administratorToken();
    }

    public String agentAccessToken() {
        return seed.agentToken();
    }

    public String platformAccessToken() {
        return seed.platformToken();
    }

    /** What is to go wrong with requests; nothing does without being told. */
    public Faults faults() {
        return door.faults();
    }

    /** The requests that came in. */
    public RequestLog requests() {
        return door.log();
    }

    /** The webhooks that went out. */
    public Deliveries deliveries() {
        return webhooks.deliveries();
    }

    /**
     * Sends what the webhook action of an automation rule or a macro sends: a conversation,
     * unsigned and without delivery id.
     *
     * @param event such as {@code automation_event.conversation_created}, {@code macro.executed}
     * @param conversationId its number in the account
     */
    public void sendAutomation(String url, String event, long conversationId) {
        synchronized (desk) {
            Conversation conversation =
                    desk.conversations
                            .of(account)
                            .filter(c -> c.displayId == conversationId)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "There is no conversation " + conversationId));
            desk.perform(() -> webhooks.sendUnsigned(url, event, conversation));
        }
    }

    /**
     * Somebody new, with a contact of that name, and a conversation in the API inbox Shop; the
     * inbox is made with the first customer. The conversation is open, or pending if the inbox has
     * a bot.
     */
    public SimulatedCustomer customer(String name) {
        return SimulatedCustomer.arrive(this, account, rules, name);
    }

    /**
     * A webhook of the account; nothing is sent before {@link SimulatedWebhook#deliverTo}.
     *
     * @param events such as {@code message_created}; without any, what Chatwoot takes then: all but
     *     those of inboxes and of typing
     */
    public SimulatedWebhook webhook(String... events) {
        return new SimulatedWebhook(this, List.of(events));
    }

    /**
     * A visitor opens the chat of a website inbox, which fires {@code webwidget_triggered}.
     *
     * @param sourceId the visitor's contact inbox
     * @param pageUrl where the chat is
     */
    public void openWidget(String sourceId, String pageUrl) {
        synchronized (desk) {
            desk.perform(() -> WidgetOpening.publish(desk, account, sourceId, pageUrl));
        }
    }

    /** The websocket. */
    public Cable cable() {
        return server.cable();
    }

    /**
     * Turns on the limits that a real server has for addresses other than its own, such as 100
     * contact searches in each minute of the clock; off unless told.
     */
    public ChatwootSimulator limits(boolean on) {
        limited = on;
        if (door != null) {
            door.limits(on);
        }
        return this;
    }

    /**
     * Pretends to be an older Chatwoot: {@code GET /api} says so, what came later is unknown to it
     * (404), and before 4.12.0 and 4.13.0 webhooks are not signed. All else is as in 4.14.2.
     *
     * @param text such as 4.11.0
     */
    public ChatwootSimulator version(String text) {
        release = Release.of(text);
        if (desk != null) {
            desk.release = release;
        }
        return this;
    }

    /** The time of the server; a test may move it ahead, stop it and let it run. */
    public SimulatorClock clock() {
        return desk.clock;
    }

    /** Turns a feature of the account on or off, such as {@code crm_v2}, which hides contacts. */
    public ChatwootSimulator feature(String name, boolean on) {
        synchronized (desk) {
            account.features.put(name, on);
        }
        return this;
    }

    /** The state itself, for tests of the simulator; hold its monitor. */
    public Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        endDesk();
        server.close();
    }

    /**
     * Runs until the process ends.
     *
     * @param args {@code --port 3000}, else any free port
     */
    public static void main(String[] args) throws InterruptedException {
        int port = args.length > 1 && args[0].equals("--port") ? Integer.parseInt(args[1]) : 0;
        ChatwootSimulator simulator = start(port);
        System.out.printf(
                """
                Chatwoot simulator
                  base URL        %s
                  account id      %d
                  administrator   %s
                  agent           %s
                  platform app    %s
                """,
                simulator.baseUrl(),
                simulator.accountId(),
                simulator.accessToken(),
                simulator.agentAccessToken(),
                simulator.platformAccessToken());
        Thread.currentThread().join();
    }
}
