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

import java.util.Map;

import io.github.camelchatwoot.ChatwootException;

/** The callback of an API inbox. One that somebody else has set is never replaced. */
public final class InboxRegistrar implements Registrar {

    private final Calls calls;
    private final String url;
    private final long inboxId;

    public InboxRegistrar(Calls calls, String url, long inboxId) {
        this.calls = calls;
        this.url = url;
        this.inboxId = inboxId;
    }

    @Override
    public Registered register() throws ChatwootException {
        Map<?, ?> inbox = (Map<?, ?>) calls.call("getInbox", Map.of("inboxId", inboxId));
        Object current = inbox.get("webhook_url");
        if (!"Channel::Api".equals(inbox.get("channel_type"))) {
            throw new IllegalArgumentException(
                    "inboxId: inbox %d is no API inbox, and only those have a callback"
                            .formatted(inboxId));
        } else if (url.equals(current)) {
            return Registered.of(inbox);
        } else if (current instanceof String other && !other.isBlank()) {
            throw new IllegalArgumentException(
                    "register: inbox %d has a callback already; clear it in the inbox's settings first"
                            .formatted(inboxId));
        }
        return Registered.of(setUrl(url));
    }

    @Override
    public void unregister(Registered registered) throws ChatwootException {
        setUrl("");
    }

    private Map<?, ?> setUrl(String address) throws ChatwootException {
        return (Map<?, ?>)
                calls.call(
                        "updateInbox",
                        Map.of("inboxId", inboxId, "channel", Map.of("webhook_url", address)));
    }
}
