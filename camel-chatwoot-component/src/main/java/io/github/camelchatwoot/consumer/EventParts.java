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
package io.github.camelchatwoot.consumer;

import java.net.URI;

import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.EndpointFiles;
import io.github.camelchatwoot.MissedEventOptions;
import io.github.camelchatwoot.event.Actor;
import io.github.camelchatwoot.event.EventFilter;
import io.github.camelchatwoot.event.OwnEvents;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.request.TimeText;

/** What an endpoint has ready for its event consumers, whichever way the events come. */
public final class EventParts {

    private final ChatwootEndpoint endpoint;
    private final NamedFilter named;
    private volatile EventFilter filter;

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    public EventParts(ChatwootEndpoint endpoint) {
        this.endpoint = endpoint;
        this.named = new NamedFilter(endpoint.getEventOptions());
        this.filter = named.unresolved();
        MissedEventOptions missed = endpoint.getMissedEventOptions();
        missed.check();
        if (named.hasNames()) {
            checkCalls("inbox and team by name", "listInboxes");
        }
        if (missed.isCatchUp()) {
            checkCalls("catchUp", "listConversations");
            missed.from(new TimeText(endpoint.shared().clock(endpoint.getConfiguration())));
        }
    }

    /**
     * Looks up the names in the filter; without any, nothing is asked.
     *
     * @throws IllegalArgumentException if there is no such inbox or team, with those that there are
     */
    void resolveNames() throws Exception {
        if (named.hasNames()) {
            try (EndpointCalls calls = calls()) {
                filter = named.resolved(calls::call);
            }
        }
    }

    boolean hasNames() {
        return named.hasNames();
    }

    /** Whether there are server, account and token to look up what events don't bring. */
    boolean canCall(String operation) {
        try {
            checkCalls("look-ups", operation);
            return true;
        } catch (IllegalArgumentException notConfigured) {
            return false;
        }
    }

    EventFilter filter() {
        return filter;
    }

    /**
     * What is this integration's own doing, as far as options tell.
     *
     * @param registeredBot the bot that was registered, or null
     */
    OwnEvents ownEvents(Long registeredBot) {
        Long bot = registeredBot == null ? endpoint.getEventOptions().getBotId() : registeredBot;
        return new OwnEvents(
                bot == null ? null : new Actor(Actor.BOT, bot, null),
                endpoint.marker(),
                endpoint.ownWrites());
    }

    /**
     * Refuses at start what calls of the consumer itself could only fail of later.
     *
     * @param option what makes the consumer call
     * @param operation one that it calls, for the token
     */
    public void checkCalls(String option, String operation) {
        ChatwootConfiguration configuration = endpoint.getConfiguration();
        endpoint.baseUri();
        configuration.credentials().tokenFor(Operations.load(operation));
        if (configuration.getAccountId() == null) {
            throw new IllegalArgumentException("accountId is needed for " + option);
        }
    }

    /** Calls with the endpoint's server, account and token; to be closed. */
    EndpointCalls calls() {
        URI baseUri = endpoint.baseUri();
        return new EndpointCalls(
                endpoint.getConfiguration(),
                endpoint.client(),
                new RequestAssembly(
                        baseUri,
                        endpoint.getConfiguration().callOptions(),
                        new Json(endpoint.shared().mapper()),
                        new EndpointFiles(endpoint).attachments()));
    }
}
