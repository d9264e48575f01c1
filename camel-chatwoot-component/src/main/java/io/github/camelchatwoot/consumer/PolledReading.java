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

import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.poll.CatchUp;
import io.github.camelchatwoot.poll.CatchUpOptions;
import io.github.camelchatwoot.poll.ContactPoll;
import io.github.camelchatwoot.poll.ContactPollOptions;
import io.github.camelchatwoot.poll.ListPoll;
import io.github.camelchatwoot.poll.ListPollOptions;
import io.github.camelchatwoot.poll.PolledItem;
import io.github.camelchatwoot.poll.Sink;
import io.github.camelchatwoot.request.Arguments;

/**
 * Reads once what an endpoint polls. It keeps nothing itself: what was told is in the repository.
 */
final class PolledReading {

    /** Brings what was found to the route. */
    interface Route {

        /**
         * @param call the one that found it
         */
        void item(PolledItem item, Arguments call) throws Exception;

        void event(ChatwootEvent event) throws Exception;
    }

    private final PolledOperation operation;
    private final StateRepository<String, String> repository;
    private final boolean fromBeginning;
    private final EndpointCalls calls;
    private final BooleanSupplier allowed;
    private final Route route;

    /**
     * @param allowed asked before each call
     */
    PolledReading(
            PolledOperation operation,
            StateRepository<String, String> repository,
            boolean fromBeginning,
            EndpointCalls calls,
            BooleanSupplier allowed,
            Route route) {
        this.operation = operation;
        this.repository = repository;
        this.fromBeginning = fromBeginning;
        this.calls = calls;
        this.allowed = allowed;
        this.route = route;
    }

    /**
     * @param most so many items at most; events count themselves
     */
    void read(int most) throws Exception {
        switch (operation.things()) {
            case ITEMS -> items(operation.resolved(calls), most);
            case MESSAGES -> messages();
            case CONTACTS -> contacts(operation.arguments());
        }
    }

    private void items(Arguments call, int most) throws Exception {
        Sink<PolledItem> sink = item -> route.item(item, call);
        new ListPoll(
                        new PolledCalls(calls, account(call), values(call), allowed),
                        repository,
                        new ListPollOptions(
                                operation.consumerName(),
                                operation.operation().name(),
                                operation.written(),
                                fromBeginning),
                        sink)
                .poll(most);
    }

    private void messages() throws Exception {
        long account = operation.accountId();
        CatchUpOptions options = CatchUpOptions.messages(operation.consumerName(), account);
        new CatchUp(
                        new PolledCalls(calls, account, Map.of(), allowed),
                        repository,
                        fromBeginning ? options.withSince(Instant.EPOCH) : options,
                        route::event)
                .run();
    }

    private void contacts(Arguments call) throws Exception {
        long account = operation.accountId();
        new ContactPoll(
                        new PolledCalls(calls, account, values(call), allowed),
                        repository,
                        new ContactPollOptions(
                                operation.consumerName(),
                                account,
                                EventSource.POLL,
                                operation.written(),
                                fromBeginning),
                        route::event)
                .poll();
    }

    private Long account(Arguments call) {
        return call.operation().parameter("accountId").isPresent() ? operation.accountId() : null;
    }

    private Map<String, Object> values(Arguments call) {
        Map<String, Object> values = operation.written();
        values.replaceAll((option, written) -> call.get(option));
        call.names().keySet().stream()
                .map(call.operation().names()::get)
                .forEach(option -> values.put(option, call.get(option)));
        return values;
    }
}
