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

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.OneSidedOptions;
import io.github.camelchatwoot.ProducerParts;
import io.github.camelchatwoot.event.Digest;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.NoMessage;

/** What an endpoint has ready for a consumer that polls its list. */
public final class PolledOperation {

    private static final String ACCOUNT = "accountId";

    private final ChatwootEndpoint endpoint;
    private final ProducerParts parts;
    private final Map<String, String> own;
    private final Set<String> given;
    private final PolledThings things;

    /**
     * @param own what the URI says for parameters of the operation
     * @param given the other options that it names
     */
    public PolledOperation(
            ChatwootEndpoint endpoint,
            ProducerParts parts,
            Map<String, String> own,
            Set<String> given) {
        this.endpoint = endpoint;
        this.parts = parts;
        this.own = Map.copyOf(own);
        this.given = Set.copyOf(given);
        this.things = PolledThings.of(parts.operation(), own.containsKey("conversationId"));
    }

    Operation operation() {
        return parts.operation();
    }

    PolledThings things() {
        return things;
    }

    /**
     * Refuses at start what could only fail later.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public void check() {
        new PollCheck(operation(), things, own, given).check(endpoint.getEventOptions());
        if (things == PolledThings.ITEMS) {
            arguments();
        } else {
            accountId();
        }
    }

    /** A producer has no schedule. */
    public void refuseForProducer() {
        for (String name : new TreeSet<>(given)) {
            if (OneSidedOptions.OF_POLLING.contains(OneSidedOptions.plain(name))
                    || OneSidedOptions.OF_CONSUMERS.contains(name)) {
                throw new IllegalArgumentException(
                        "chatwoot:%s: %s is for from(...), not for to(...)"
                                .formatted(operation().name(), name));
            }
        }
    }

    /** The values as they are now: {@code now-7d} is another time with every poll. */
    Arguments arguments() {
        return parts.plan().arguments(new NoMessage(), Map.of(), (option, account) -> null);
    }

    /** The same with ids for names. */
    Arguments resolved(EndpointCalls calls) throws ChatwootException {
        return parts.names().resolved(arguments(), calls::list);
    }

    /** The parameters as the URI writes them. */
    Map<String, Object> written() {
        Map<String, Object> written = new HashMap<>(own);
        written.remove(ACCOUNT);
        return written;
    }

    long accountId() {
        String written = own.get(ACCOUNT);
        Long account =
                written == null
                        ? endpoint.getConfiguration().getAccountId()
                        : Long.valueOf(written);
        if (account == null) {
            throw new IllegalArgumentException(
                    "chatwoot:%s: accountId is needed: set it on the component or the endpoint"
                            .formatted(operation().name()));
        }
        return account;
    }

    /**
     * What the keys of the cursor begin with: the same after a restart, another one for everything
     * that reads something else.
     */
    String consumerName() {
        ChatwootConfiguration configuration = endpoint.getConfiguration();
        EventOptions events = endpoint.getEventOptions();
        Map<String, Object> what = new TreeMap<>();
        what.put("server", endpoint.origin());
        what.put("connection", configuration.getConnection());
        what.put("account", own.getOrDefault(ACCOUNT, "" + configuration.getAccountId()));
        what.put("integration", configuration.getIntegration());
        what.put("parameters", written());
        what.put("filter", events.filter());
        what.put("skipOwn", events.isSkipOwn());
        return operation().name() + ":" + Digest.of(what);
    }
}
