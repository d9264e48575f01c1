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
package io.github.camelchatwoot.composite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Pause;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;
import io.github.camelchatwoot.response.Content;

/**
 * The calls of one run: to the endpoint's server and account, with its tokens, marks, retries and
 * limits.
 */
public final class Steps {

    /** Whoever holds the lock may have to wait for the end of a rate limit's minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A value that is sent as null. */
    static final Object CLEARED = new Object();

    /** Makes one call. */
    @FunctionalInterface
    public interface Caller {

        /**
         * @param as null for the endpoint's own choice
         */
        Content call(Arguments arguments, Credentials.Actor as) throws ChatwootException;
    }

    /** What is done while a key is held. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws ChatwootException;
    }

    /**
     * Things of several pages.
     *
     * @param complete false if there are more
     */
    public record Listed(List<Map<String, Object>> things, boolean complete) {}

    /**
     * What the calls depend on besides the route's values.
     *
     * @param reader who reads what bots may not or can't; null for the endpoint's own choice
     * @param redelivered whether the exchange was here before, so that all may be done already
     * @param onlyWhilePending whether messages are sent only in pending conversations
     */
    public record Setting(
            Credentials.Actor reader, boolean redelivered, boolean onlyWhilePending) {}

    private final Caller caller;
    private final Setting setting;
    private final SharedLock lock;
    private final String place;
    private final Object accountId;
    private final Pause pause;
    private final RoundRobin roundRobin;
    private final List<String> done = new ArrayList<>();

    /**
     * @param server names the server in keys of the lock
     * @param pause how to wait
     * @param roundRobin of the component
     */
    public Steps(
            Caller caller,
            Setting setting,
            SharedLock lock,
            String server,
            Object accountId,
            Pause pause,
            RoundRobin roundRobin) {
        this.caller = caller;
        this.setting = setting;
        this.lock = lock;
        this.place = server + " account " + accountId + " ";
        this.accountId = accountId;
        this.pause = pause;
        this.roundRobin = roundRobin;
    }

    /**
     * Makes one call.
     *
     * @param values by option; null and missing ones are not sent
     * @return the thing itself, unwrapped, and the rest of the answer
     */
    public Content call(String operation, Map<String, ?> values) throws ChatwootException {
        return callAs(null, operation, values);
    }

    /** The same as somebody else than the endpoint's own choice. */
    public Content callAs(Credentials.Actor as, String operation, Map<String, ?> values)
            throws ChatwootException {
        Operation entry = Operations.load(operation);
        Arguments arguments = Arguments.of(entry, values);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            if (value.getValue() == CLEARED) {
                arguments = arguments.with(value.getKey(), null);
            }
        }
        Arguments complete =
                entry.parameter("accountId").isPresent()
                        ? arguments.with("accountId", accountId)
                        : arguments;
        return setting.onlyWhilePending() && Turn.isTakenBy(entry)
                ? Turn.whilePending(
                        this, values.get("conversationId"), () -> caller.call(complete, as))
                : caller.call(complete, as);
    }

    /** Makes a call whose answer is one thing. */
    public Map<String, Object> thing(String operation, Map<String, ?> values)
            throws ChatwootException {
        return thingAs(null, operation, values);
    }

    /** The same as somebody else than the endpoint's own choice. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> thingAs(
            Credentials.Actor as, String operation, Map<String, ?> values)
            throws ChatwootException {
        Object thing = callAs(as, operation, values).thing();
        return thing instanceof Map ? (Map<String, Object>) thing : Map.of();
    }

    /** Makes a call whose answer is a list of things; one page. */
    public List<Map<String, Object>> list(String operation, Map<String, ?> values)
            throws ChatwootException {
        return listAs(null, operation, values);
    }

    /** The same as somebody else than the endpoint's own choice. */
    public List<Map<String, Object>> listAs(
            Credentials.Actor as, String operation, Map<String, ?> values)
            throws ChatwootException {
        return callAs(as, operation, values).things();
    }

    /**
     * A list of things by pages.
     *
     * @param most how many pages to read at most
     */
    public Listed pages(String operation, Map<String, ?> values, int most)
            throws ChatwootException {
        List<Map<String, Object>> things = new ArrayList<>();
        Map<String, Object> asked = new LinkedHashMap<>(values);
        for (int page = 1; page <= most; page++) {
            if (page > 1) {
                asked.put("page", page);
            }
            Content content = call(operation, asked);
            List<Map<String, Object>> items = content.things();
            things.addAll(items);
            if (items.isEmpty() || !Boolean.TRUE.equals(content.hasMore())) {
                return new Listed(things, true);
            }
        }
        return new Listed(things, false);
    }

    /**
     * Does the work while nobody else with the same lock works on this key.
     *
     * @param key such as {@code contact 7}; server and account are added
     */
    public <T> T alone(String key, Work<T> work) throws ChatwootException {
        SharedLock.Held held;
        try {
            held = lock.hold(place + key, PATIENCE);
        } catch (TimeoutException busy) {
            throw new IllegalStateException(busy.getMessage(), busy);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + key, stopped);
        }
        try {
            return work.run();
        } finally {
            held.close();
        }
    }

    /** The same for several keys, taken in one order, so that two never wait for each other. */
    public <T> T aloneWithAll(Collection<String> keys, Work<T> work) throws ChatwootException {
        TreeSet<String> left = new TreeSet<>(keys);
        String first = left.pollFirst();
        return first == null ? work.run() : alone(first, () -> aloneWithAll(left, work));
    }

    /** Waits; false if the wait was cut short, because everything stops. */
    public boolean pause(Duration duration) {
        try {
            return pause.await(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the calls depend on besides the route's values. */
    public Setting setting() {
        return setting;
    }

    /**
     * Notes what is done now, for the case that a later step fails.
     *
     * @param what such as {@code created contact 7}
     */
    public void did(String what) {
        done.add(what);
    }

    /** Whose turn it is, where one of several is picked. */
    RoundRobin roundRobin() {
        return roundRobin;
    }

    /** Names the server and the account. */
    String place() {
        return place;
    }

    /** What is done so far, in order. */
    public List<String> done() {
        return List.copyOf(done);
    }
}
