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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.event.EventFilter;

/** A webhook of the account, known by its address. */
public final class AccountRegistrar implements Registrar {

    private static final List<String> STANDARD =
            List.of(
                    "conversation_created",
                    "conversation_status_changed",
                    "conversation_updated",
                    "message_created",
                    "message_updated",
                    "contact_created",
                    "contact_updated",
                    "webwidget_triggered");
    private static final Set<String> ON_DEMAND =
            Set.of(
                    "inbox_created",
                    "inbox_updated",
                    "conversation_typing_on",
                    "conversation_typing_off");

    private final Calls calls;
    private final String url;
    private final List<String> subscriptions;

    /**
     * @param filter says which events are wanted
     * @throws IllegalArgumentException if an account's webhook sends none of them
     */
    public AccountRegistrar(Calls calls, String url, EventFilter filter) {
        this.calls = calls;
        this.url = url;
        this.subscriptions =
                filter.events().isEmpty()
                        ? STANDARD
                        : filter.events().stream()
                                .filter(e -> STANDARD.contains(e) || ON_DEMAND.contains(e))
                                .sorted()
                                .toList();
        if (subscriptions.isEmpty()) {
            throw new IllegalArgumentException(
                    "register: the webhook of an account sends none of the events "
                            + String.join(", ", filter.events()));
        }
    }

    @Override
    public Registered register() throws ChatwootException {
        Map<?, ?> found = find();
        if (found == null) {
            return made("createWebhook", Map.of("url", url, "subscriptions", subscriptions));
        }
        boolean same =
                found.get("subscriptions") instanceof List<?> now
                        && new HashSet<Object>(now).equals(new HashSet<Object>(subscriptions));
        return same
                ? Registered.of(found)
                : made(
                        "updateWebhook",
                        Map.of(
                                "webhookId",
                                found.get("id"),
                                "url",
                                url,
                                "subscriptions",
                                subscriptions));
    }

    @Override
    public void unregister(Registered registered) throws ChatwootException {
        calls.call("deleteWebhook", Map.of("webhookId", registered.id()));
    }

    private Registered made(String operation, Map<String, ?> parameters) throws ChatwootException {
        return Registered.of((Map<?, ?>) calls.call(operation, parameters));
    }

    private Map<?, ?> find() throws ChatwootException {
        for (Object webhook : (List<?>) calls.call("listWebhooks", Map.of())) {
            if (webhook instanceof Map<?, ?> one && Objects.equals(one.get("url"), url)) {
                return one;
            }
        }
        return null;
    }
}
