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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.composite.SharedLock;

import static io.github.camelchatwoot.behaviour.ChatwootUnderTest.DESK;

/** A Camel context that works on the Chatwoot under test, and words for what tests do there. */
@BehaviourTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Desk {

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger COUNT = new AtomicInteger();

    protected CamelContext camel;
    private ProducerTemplate template;

    @BeforeAll
    void startCamel() throws Exception {
        camel = newCamel();
        template = camel.createProducerTemplate();
    }

    /** A Camel with locks of its own, as another process would have. */
    protected static CamelContext newCamel() throws Exception {
        return newCamel(null);
    }

    /** A Camel that shares its locks with others. */
    protected static CamelContext newCamel(SharedLock lock) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        ChatwootComponent chatwoot = new ChatwootComponent();
        chatwoot.getConfiguration().setBaseUrl(DESK.baseUrl());
        chatwoot.getConfiguration().setAccountId(DESK.accountId());
        chatwoot.getConfiguration().setAccessToken(DESK.accessToken());
        chatwoot.getConfiguration().setPlatformAccessToken(DESK.platformAccessToken());
        chatwoot.getConfiguration().setSharedLock(lock);
        camel.addComponent("chatwoot", chatwoot);
        camel.start();
        return camel;
    }

    @AfterAll
    void stopCamel() throws Exception {
        camel.close();
    }

    /** Calls an operation with parameters by name, and gives back what came. */
    protected Object call(String operation, Object... parameters) {
        return exchange(operation, parameters).getMessage().getBody();
    }

    protected Map<String, Object> one(String operation, Object... parameters) {
        @SuppressWarnings("unchecked")
        Map<String, Object> thing = (Map<String, Object>) call(operation, parameters);
        return thing;
    }

    protected List<Map<String, Object>> list(String operation, Object... parameters) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> things = (List<Map<String, Object>>) call(operation, parameters);
        return things;
    }

    /** The exchange after the call; fails with the exception that the route would see. */
    protected Exchange exchange(String operation, Object... parameters) {
        Exchange exchange = attempt(operation, parameters);
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException().getMessage(), exchange.getException());
        }
        return exchange;
    }

    /** What goes wrong when the operation is called so, or null. */
    protected Exception failure(String operation, Object... parameters) {
        return attempt(operation, parameters).getException();
    }

    private Exchange attempt(String operation, Object... parameters) {
        return attempt(template, operation, parameters);
    }

    /** The same in another Camel. */
    protected static Exchange attempt(
            ProducerTemplate template, String operation, Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return template.request(
                "chatwoot:" + operation,
                exchange -> exchange.getMessage().setHeader(ChatwootConstants.PARAMETERS, named));
    }

    /** Does it so many times at once, each in a thread of its own, and gives back what came. */
    protected static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(Collections.nCopies(times, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** A name that no other test and no earlier run used. */
    protected static String unique(String what) {
        return what + "-" + RUN + "-" + COUNT.incrementAndGet();
    }

    protected long apiInbox() {
        return id(one("createInbox", "name", unique("Inbox"), "channel", Map.of("type", "api")));
    }

    protected Map<String, Object> contact() {
        return one(
                "createContact", "name", unique("Jane"), "email", unique("jane") + "@acme.example");
    }

    protected long conversation(long inbox) {
        return id(
                one(
                        "createConversation",
                        "inboxId",
                        inbox,
                        "contactId",
                        id(contact()),
                        "status",
                        "open"));
    }

    protected static long id(Map<String, Object> thing) {
        return ((Number) thing.get("id")).longValue();
    }
}
