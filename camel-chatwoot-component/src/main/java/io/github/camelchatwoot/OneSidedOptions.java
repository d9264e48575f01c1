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
package io.github.camelchatwoot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/**
 * Options that only one kind of endpoint has. Camel keeps them all in one bag; an option of the
 * other kind would be set and do nothing.
 */
public final class OneSidedOptions {

    /** Of every consumer of events, whichever way they come. */
    static final Set<String> OF_EVENTS =
            all(
                    List.of(
                            DeclaredOptions.ofConsumers(EventOptions.class),
                            DeclaredOptions.ofConsumers(MissedEventOptions.class)));

    static final Set<String> OF_WEBHOOK = DeclaredOptions.ofConsumers(WebhookOptions.class);

    static final Set<String> OF_WEBSOCKET = DeclaredOptions.ofConsumers(WebsocketOptions.class);

    /** Of any consumer of events. */
    public static final Set<String> OF_CONSUMERS =
            all(List.of(OF_EVENTS, OF_WEBHOOK, OF_WEBSOCKET));

    /** Of calls. */
    public static final Set<String> OF_PRODUCERS =
            DeclaredOptions.ofProducers(ChatwootConfiguration.class);

    /** Those of Camel's scheduled consumers. */
    private static final Set<String> OF_SCHEDULE =
            Set.of(
                    "backoffErrorThreshold",
                    "backoffIdleThreshold",
                    "backoffMultiplier",
                    "delay",
                    "greedy",
                    "initialDelay",
                    "pollStrategy",
                    "repeatCount",
                    "runLoggingLevel",
                    "scheduledExecutorService",
                    "scheduler",
                    "schedulerProperties",
                    "sendEmptyMessageWhenIdle",
                    "startScheduler",
                    "timeUnit",
                    "useFixedDelay");

    /** Of lists that are polled. */
    public static final Set<String> OF_POLLING =
            all(
                    List.of(
                            OF_SCHEDULE,
                            DeclaredOptions.ofConsumers(PollOptions.class),
                            Set.of("stateRepository")));

    private static final String SCHEDULER = "scheduler.";

    private OneSidedOptions() {}

    /** The options that an endpoint of this operation does not have. */
    static Set<String> notFor(Operation operation) {
        Set<String> options = new HashSet<>(OF_CONSUMERS);
        options.addAll(OF_POLLING);
        if (operation.family() == Family.EVENTS) {
            options.addAll(OF_PRODUCERS);
            options.removeAll(OF_EVENTS);
            options.removeAll(operation.name().equals("webhook") ? OF_WEBHOOK : OF_WEBSOCKET);
        } else if (operation.polled()) {
            options.removeAll(OF_POLLING);
            options.removeAll(DeclaredOptions.ofEventList(operation.name()));
        }
        return options;
    }

    /** {@code scheduler.cron} is one of the scheduler's own. */
    public static String plain(String name) {
        return name.startsWith(SCHEDULER) ? "schedulerProperties" : name;
    }

    /** The consumer that alone has this option, or null. */
    static String consumerOf(String option) {
        if (OF_WEBHOOK.contains(option)) {
            return "webhook";
        }
        return OF_WEBSOCKET.contains(option) ? "websocket" : null;
    }

    private static Set<String> all(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
