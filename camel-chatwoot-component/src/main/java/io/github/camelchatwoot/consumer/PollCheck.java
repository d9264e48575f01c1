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

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelchatwoot.DeclaredOptions;
import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.OneSidedOptions;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.request.TextTemplate;

/**
 * Refuses at start what a polled list can't mean: polling has no message, and reads pages itself.
 *
 * @param own what the URI says for parameters of the operation
 * @param given the other options that it names
 */
record PollCheck(
        Operation operation, PolledThings things, Map<String, String> own, Set<String> given) {

    void check(EventOptions events) {
        options();
        parameters();
        names();
        if (!things.events().isEmpty()) {
            events(events);
        }
    }

    private void options() {
        for (String name : new TreeSet<>(given)) {
            if (OneSidedOptions.OF_PRODUCERS.contains(name)) {
                throw refused(name + " is for to(...), not for from(...)");
            } else if (OneSidedOptions.OF_CONSUMERS.contains(name)
                    && !OneSidedOptions.OF_POLLING.contains(name)
                    && !things.eventOptions().contains(name)) {
                throw refused(
                        name
                                + " is for events, and here the items of a list come; leave conversationId out to have messages as events");
            }
        }
    }

    private void parameters() {
        for (Parameter parameter : operation.parameters()) {
            String option = parameter.option();
            String value = own.get(option);
            if (value == null) {
                boolean free = things == PolledThings.MESSAGES || option.equals("accountId");
                String name = operation.nameOf(option);
                boolean named = name != null && own.containsKey(name);
                if (parameter.required() && !free && !named && !isSaidOtherwise(parameter)) {
                    throw refused(option + " is needed: polling has no message that could give it");
                }
            } else if (DeclaredOptions.readByPolling(operation.name()).contains(option)) {
                throw refused(option + " can't be set: polling reads the pages itself");
            } else if (TextTemplate.hasPiece(value)) {
                throw refused(
                        "%s: polling has no message for %s; give a fixed value"
                                .formatted(option, value));
            } else if (things == PolledThings.MESSAGES && !option.equals("accountId")) {
                throw refused(
                        option
                                + " is for one conversation: name it with conversationId, or leave both out");
            }
        }
    }

    /** Two options may stand for one field, as where and payload do. */
    private boolean isSaidOtherwise(Parameter parameter) {
        return operation.parameters().stream()
                .filter(other -> other.wire().equals(parameter.wire()))
                .anyMatch(other -> own.containsKey(other.option()));
    }

    private void names() {
        for (String name : operation.names().keySet()) {
            if (own.containsKey(name) && TextTemplate.hasPiece(own.get(name))) {
                throw refused(
                        "%s: polling has no message for %s; give a fixed name"
                                .formatted(name, own.get(name)));
            }
        }
    }

    private void events(EventOptions options) {
        for (String name : list(options.getEvents())) {
            boolean comes =
                    name.endsWith("*")
                            ? things.events().stream()
                                    .anyMatch(
                                            event ->
                                                    event.startsWith(
                                                            name.substring(0, name.length() - 1)))
                            : things.events().contains(name);
            if (!comes) {
                throw refused(
                        "events: '%s' never comes by polling this; what comes is %s"
                                .formatted(
                                        name, String.join(", ", new TreeSet<>(things.events()))));
            }
        }
        for (String field : list(options.getChangedFields())) {
            if (field.contains(".")) {
                throw refused(
                        "changedFields: polling knows which field changed, not what in it; say %s"
                                .formatted(field.substring(0, field.indexOf('.'))));
            }
        }
    }

    private static Iterable<String> list(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(String::trim)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private IllegalArgumentException refused(String sentence) {
        return new IllegalArgumentException("chatwoot:" + operation.name() + ": " + sentence);
    }
}
