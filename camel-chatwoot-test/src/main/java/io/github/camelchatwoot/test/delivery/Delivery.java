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
package io.github.camelchatwoot.test.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelchatwoot.test.json.Json;

/** One event for one receiver: its payload, and what became of it. */
public final class Delivery {
    private final String id = UUID.randomUUID().toString();
    private final Receiver receiver;
    private final String event;
    private final Object subject;
    private final byte[] body;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile boolean held;
    private volatile boolean done;

    /**
     * @param subject the record that the event is about
     */
    Delivery(Receiver receiver, Object subject, Json payload) {
        this.receiver = receiver;
        this.event = payload.get("event").toString();
        this.subject = subject;
        this.body = Json.write(payload);
    }

    /** The same in every attempt; null where Chatwoot sends none. */
    public String id() {
        return receiver.secret() == null ? null : id;
    }

    public ReceiverKind receiver() {
        return receiver.kind();
    }

    public String url() {
        return receiver.url();
    }

    /** Such as {@code message_created}. */
    public String event() {
        return event;
    }

    /** The exact text that is signed and sent. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Map<?, ?> payload() {
        return (Map<?, ?>) Json.read(body);
    }

    /** Every try so far, also those of a duplicate. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Kept back by {@link Deliveries#hold}. */
    public boolean isHeld() {
        return held;
    }

    /** No attempt is under way or to come. */
    public boolean isDone() {
        return done;
    }

    /** The last attempt got a 2xx. */
    public boolean isDelivered() {
        return done && !attempts.isEmpty() && attempts.get(attempts.size() - 1).succeeded();
    }

    Receiver target() {
        return receiver;
    }

    Object subject() {
        return subject;
    }

    byte[] bytes() {
        return body;
    }

    void held(boolean held) {
        this.held = held;
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void done(boolean done) {
        this.done = done;
    }

    @Override
    public String toString() {
        return event + " to " + receiver + " " + (held ? "held" : attempts);
    }
}
