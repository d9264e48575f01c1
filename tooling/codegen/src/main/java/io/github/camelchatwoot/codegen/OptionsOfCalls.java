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
package io.github.camelchatwoot.codegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of the component's options change what a single call does, by the operations that they mean
 * something to. The others are set for all calls alike, on the component.
 */
final class OptionsOfCalls {

    private static final Map<String, Predicate<Operation>> MEANT_FOR = new HashMap<>();

    static {
        MEANT_FOR.put("as", operation -> operation.entry().bots());
        MEANT_FOR.put(
                "hmacToken", operation -> any(operation, p -> p.wire().equals("identifier_hash")));
        MEANT_FOR.put("onlyWhilePending", OptionsOfCalls::sends);
        MEANT_FOR.put("pages", operation -> operation.isPaged());
        MEANT_FOR.put("maxItems", operation -> operation.isPaged());
        MEANT_FOR.put("rows", operation -> "csv".equals(operation.entry().answer().shape()));
        MEANT_FOR.put("body", OptionsOfCalls::hasFields);
        MEANT_FOR.put("clear", operation -> cleared(operation).isPresent());
        MEANT_FOR.put("liquid", operation -> any(operation, Parameter::liquid));
        MEANT_FOR.put("attachmentName", operation -> any(operation, Parameter::isFile));
        MEANT_FOR.put(
                "attachmentHosts", operation -> any(operation, p -> p.type().contains("address")));
        MEANT_FOR.put("timeZone", operation -> any(operation, p -> p.isTime() || p.isFilter()));
    }

    private final List<OptionClass.Option> options;

    OptionsOfCalls(OptionGroups groups) {
        this.options = groups.ofOperations();
    }

    Stream<OptionClass.Option> of(Operation operation) {
        return options.stream()
                .filter(
                        option ->
                                MEANT_FOR.getOrDefault(option.name(), o -> false).test(operation));
    }

    /** A field that can be cleared: none that is needed, and none that is read by several calls. */
    static Optional<Parameter> cleared(Operation operation) {
        return operation.parameters().stream()
                .filter(p -> p.place() == Parameter.Place.BODY && !p.required() && !p.isFilter())
                .filter(p -> !operation.entry().isComposite())
                .findFirst();
    }

    private static boolean sends(Operation operation) {
        boolean message =
                "POST".equals(operation.method())
                        && operation.family().equals("application")
                        && operation.path().endsWith("/messages");
        return message || operation.entry().steps().contains("sendMessage");
    }

    private static boolean hasFields(Operation operation) {
        return any(operation, parameter -> parameter.place() == Parameter.Place.BODY);
    }

    private static boolean any(Operation operation, Predicate<Parameter> rule) {
        return operation.parameters().stream().anyMatch(rule);
    }
}
