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

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.camel.spi.EndpointUriFactory;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Nearest;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;

/** The endpoint is lenient for Camel, and strict itself: no option is dropped in silence. */
final class UnknownOptions {

    private UnknownOptions() {}

    /**
     * @throws IllegalArgumentException if there are any, with what may have been meant
     */
    static void refuse(Operation operation, Collection<String> unknown, ChatwootEndpoint endpoint) {
        if (unknown.isEmpty()) {
            return;
        }
        String name = unknown.iterator().next();
        if (!name.matches("[A-Za-z][\\w.\\[\\]-]*")) {
            // the rest of a text that Camel took apart
            throw new IllegalArgumentException(
                    "'%s' is the rest of a text that Camel took apart at &; put the text into the body or a resource:, or make the URI with the builder Chatwoot"
                            .formatted(name.strip()));
        }
        String consumer = OneSidedOptions.consumerOf(name);
        if (consumer != null && operation.family() == Family.EVENTS) {
            throw new IllegalArgumentException(
                    "there is no option '%s' here; it belongs to chatwoot:%s"
                            .formatted(name, consumer));
        }
        Set<String> known = new TreeSet<>();
        EndpointUriFactory factory =
                endpoint.getCamelContext()
                        .getCamelContextExtension()
                        .getEndpointUriFactory("chatwoot");
        if (factory != null) {
            known.addAll(factory.propertyNames());
        }
        known.removeAll(OneSidedOptions.notFor(operation));
        operation.parameters().stream().map(Parameter::option).forEach(known::add);
        known.addAll(operation.names().keySet());
        throw new IllegalArgumentException(
                "there is no option '%s'; the nearest are %s%s"
                        .formatted(
                                name,
                                String.join(", ", Nearest.to(name, known, 3)),
                                own(operation)));
    }

    private static String own(Operation operation) {
        List<String> names =
                Stream.concat(
                                operation.parameters().stream().map(Parameter::option),
                                operation.names().keySet().stream().sorted())
                        .toList();
        return names.isEmpty() ? "" : ", and its own are " + String.join(", ", names);
    }
}
