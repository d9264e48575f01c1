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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;

/** A Chatwoot that is read with the component itself, and words for what tests do there. */
final class PollDesk implements Calls, AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final List<String> asked = new ArrayList<>();

    PollDesk(String baseUrl, long accountId, String token) {
        ChatwootComponent chatwoot = new ChatwootComponent();
        chatwoot.getConfiguration().setBaseUrl(baseUrl);
        chatwoot.getConfiguration().setAccountId(accountId);
        chatwoot.getConfiguration().setAccessToken(token);
        camel.addComponent("chatwoot", chatwoot);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Override
    public Object call(String operation, Map<String, Object> parameters) throws Exception {
        synchronized (asked) {
            asked.add(operation);
        }
        Exchange exchange =
                template.request(
                        "chatwoot:" + operation,
                        e ->
                                e.getMessage()
                                        .setHeader(
                                                ChatwootConstants.PARAMETERS,
                                                new HashMap<>(parameters)));
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody();
    }

    /** How often an operation was called. */
    long calls(String operation) {
        synchronized (asked) {
            return asked.stream().filter(operation::equals).count();
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> one(String operation, Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        try {
            return call(operation, named) instanceof Map<?, ?> thing
                    ? (Map<String, Object>) thing
                    : Map.of();
        } catch (Exception e) {
            throw new AssertionError(operation + ": " + e.getMessage(), e);
        }
    }

    long make(String operation, Object... parameters) {
        return id(one(operation, parameters));
    }

    long apiInbox() {
        return make("createInbox", "name", unique("Inbox"), "channel", Map.of("type", "api"));
    }

    long contact() {
        return make(
                "createContact", "name", unique("Jane"), "email", unique("jane") + "@a.example");
    }

    long conversation(long inbox) {
        return make("createConversation", "inboxId", inbox, "contactId", contact());
    }

    long write(long conversation, String content) {
        return make("createIncomingMessage", "conversationId", conversation, "content", content);
    }

    /** Does all of this, so many at a time. */
    static <T> List<T> atOnce(int threads, List<Callable<T>> tasks) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    static long id(Map<String, Object> thing) {
        return ((Number) thing.get("id")).longValue();
    }

    static String unique(String what) {
        return what + "-" + System.nanoTime() + "-" + COUNT.incrementAndGet();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
