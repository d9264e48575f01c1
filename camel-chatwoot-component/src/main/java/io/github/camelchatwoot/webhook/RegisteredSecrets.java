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
package io.github.camelchatwoot.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.webhook.Registrar.Registered;

/** The secret that Chatwoot told, asked for again when signatures fail: it may have been reset. */
public final class RegisteredSecrets implements WebhookSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredSecrets.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Registrar registrar;
    private final boolean needed;
    private final List<String> written;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Registered registered;
    private Instant asked = Instant.MIN;

    /**
     * @param written secrets that hold beside
     * @param needed whether deliveries that are not signed are refused
     */
    public RegisteredSecrets(
            Registrar registrar, List<String> written, boolean needed, InstantSource clock) {
        this.registrar = registrar;
        this.needed = needed;
        this.written = written;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException if there is no secret to check signatures with
     */
    public Registered register() throws ChatwootException {
        registered = registrar.register();
        if (needed && current().isEmpty()) {
            throw new IllegalArgumentException(
                    "register: Chatwoot tells no secret, as before 4.12.0 for accounts and 4.13.0 for inboxes and bots; give username and password, and write them into publicUrl, or say insecure=true");
        }
        return registered;
    }

    /** Of the bot, if it is one. */
    public String accessToken() {
        Registered now = registered;
        return now == null ? null : now.accessToken();
    }

    public void unregister() throws ChatwootException {
        Registered now = registered;
        if (now != null) {
            registrar.unregister(now);
            registered = null;
        }
    }

    @Override
    public List<String> current() {
        Registered now = registered;
        return Stream.concat(Stream.ofNullable(now == null ? null : now.secret()), written.stream())
                .toList();
    }

    @Override
    public boolean renew() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            Instant now = clock.instant();
            if (!asked.equals(Instant.MIN) && now.isBefore(asked.plus(PAUSE))) {
                return false;
            }
            asked = now;
            register();
            return true;
        } catch (ChatwootException | RuntimeException failed) {
            LOG.warn(
                    "Deliveries are signed with an unknown secret, and Chatwoot can't be asked for it: {}",
                    failed.getMessage());
            return false;
        } finally {
            lock.unlock();
        }
    }
}
