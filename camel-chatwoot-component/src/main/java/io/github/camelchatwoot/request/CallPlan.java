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
package io.github.camelchatwoot.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Nearest;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;

/**
 * Everything about an endpoint's calls that is known before the first message: the one place that
 * knows in which order the sources of a value are asked.
 */
public final class CallPlan {

    /** The id headers that hold for this endpoint's server. */
    @FunctionalInterface
    public interface Ids {
        /**
         * The value of the header that belongs to an option such as {@code contactId}, or null.
         *
         * @param account the account that the call is for, or null if it is for none or not known
         *     yet
         */
        Object get(String option, Object account);
    }

    private static final String WHOLE_BODY = "${body}";

    private final Operation operation;
    private final Map<Parameter, UriValue> uri;
    private final CallOptions options;
    private final BodyReader bodyReader;
    private final FieldReader fieldReader;
    private final GivenNames names;
    private final Runnable onUnreadFields;
    private final boolean uriNamesFields;
    private final boolean uriNamesText;
    private final boolean uriTakesFile;
    private final boolean uriTakesBodyAsFile;
    private final Parameter accountId;

    /**
     * @param uriValues what the URI says, by option
     * @param onUnreadFields told once a body had fields of this operation that were not read
     *     because the URI names fields, too
     * @throws IllegalArgumentException if a value can't be one of its parameter
     */
    public CallPlan(
            Operation operation,
            Map<String, String> uriValues,
            CallOptions options,
            UriReader reader,
            Runnable onUnreadFields) {
        this.operation = operation;
        this.options = options;
        this.uri = new LinkedHashMap<>();
        this.names = new GivenNames(operation, uriValues, reader);
        uriValues.forEach(
                (option, raw) ->
                        operation
                                .parameter(option)
                                .ifPresent(p -> uri.put(p, reader.read(p, raw))));
        this.bodyReader = new BodyReader(operation, reader.json());
        this.fieldReader = new FieldReader(operation, reader.wire(), options.sendUnknownFields());
        this.onUnreadFields = onUnreadFields;
        this.uriNamesFields =
                Stream.concat(uri.keySet().stream(), names.targetsInUri()).anyMatch(p -> !isId(p));
        this.uriNamesText =
                uri.keySet().stream().anyMatch(p -> p.option().equals(operation.text()));
        List<String> files =
                uri.entrySet().stream()
                        .filter(value -> value.getKey().type().isFile())
                        .map(value -> value.getValue().raw())
                        .toList();
        this.uriTakesFile = files.stream().anyMatch(TextTemplate::hasPiece);
        this.uriTakesBodyAsFile = files.contains(WHOLE_BODY);
        this.accountId = operation.parameter("accountId").orElse(null);
        options.clear().forEach(this::checkClear);
        checkOneWay();
    }

    /**
     * The values of the call that this message asks for.
     *
     * @param explicit the parameters header, empty if there is none
     * @throws IllegalArgumentException if a value is missing or can't be one of its parameter
     */
    public Arguments arguments(IncomingMessage message, Map<String, Object> explicit, Ids ids) {
        Map<Parameter, Object> header =
                fieldReader
                        .read(
                                "the header CamelChatwootParameters",
                                names.withoutNames(explicit),
                                message,
                                true)
                        .values();
        Map<String, String> named = names.of(message, explicit, uri.keySet(), header.keySet());
        Set<String> byName = names.targets(named);
        BodyInput body = body(message, byName);
        FieldReader.Fields fields = fieldReader.read("the body", body.fields(), message, false);
        Map<Parameter, Object> values = new LinkedHashMap<>();
        Set<Parameter> fromHeaders = new HashSet<>();
        for (Parameter parameter : operation.parameters()) {
            UriValue written = uri.get(parameter);
            if (written != null) {
                putIfGiven(values, parameter, written.evaluate(message));
            } else if (names.isInUri(parameter) || byName.contains(parameter.option())) {
                // the name says it, so no lower source does
            } else if (header.containsKey(parameter)) {
                values.put(parameter, header.get(parameter));
            } else if (fields.values().containsKey(parameter)) {
                values.put(parameter, fields.values().get(parameter));
            } else if (body.text() != null && parameter.option().equals(operation.text())) {
                putIfGiven(values, parameter, text(parameter, body.text(), message));
            } else if (isId(parameter)) {
                putIfGiven(values, parameter, id(parameter, ids, values.get(accountId), message));
                fromHeaders.add(parameter);
            }
            if (options.clear().contains(parameter.option())) {
                values.put(parameter, null);
            }
        }
        checkComplete(values, byName);
        return new Arguments(operation, values, fields.unknown(), fromHeaders, named);
    }

    private void checkOneWay() {
        for (Parameter filter : uri.keySet()) {
            boolean twice =
                    uri.keySet().stream()
                            .anyMatch(p -> p != filter && p.wire().equals(filter.wire()));
            if (filter.type().isFilter() && twice) {
                throw new IllegalArgumentException(
                        "%s and %s are two ways to say the same; one of the two has to go"
                                .formatted(filter.option(), filter.wire()));
            }
        }
    }

    /** Two options may stand for one field, as where and payload do. */
    private void checkComplete(Map<Parameter, Object> values, Set<String> byName) {
        Map<String, Parameter> given = new HashMap<>();
        for (Parameter parameter : values.keySet()) {
            Parameter other = given.put(parameter.wire(), parameter);
            if (other != null && other.place() == parameter.place()) {
                throw new IllegalArgumentException(
                        "%s and %s are two ways to say the same; one of the two has to go"
                                .formatted(parameter.option(), other.option()));
            }
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required()
                    && !given.containsKey(parameter.wire())
                    && !byName.contains(parameter.option())) {
                UriValue written = uri.get(parameter);
                throw missing(parameter, written == null ? names.inUri(parameter) : written);
            }
        }
    }

    private BodyInput body(IncomingMessage message, Set<String> byName) {
        boolean textIsFree =
                operation.text() != null
                        && !isTakenAsFile(message.body())
                        && !byName.contains(operation.text())
                        && !uriNamesText;
        if (options.body() == BodyMode.IGNORE) {
            return BodyInput.NOTHING;
        } else if (options.body() == BodyMode.MERGE || !uriNamesFields) {
            return bodyReader.read(message, true, textIsFree);
        }
        if (bodyReader.namesIn(message).stream().anyMatch(fieldReader::knows)) {
            onUnreadFields.run();
        }
        return bodyReader.read(message, false, textIsFree);
    }

    /** A file that the URI takes out of the message is its body, which then is no text. */
    private boolean isTakenAsFile(Object body) {
        return body instanceof CharSequence ? uriTakesBodyAsFile : uriTakesFile;
    }

    /** A list, such as labels, is comma-separated in a text body as it is in a URI. */
    private Object text(Parameter parameter, Object text, IncomingMessage message) {
        Object value =
                parameter.type().isList() && text instanceof String list
                        ? Arrays.stream(list.split(",")).map(String::trim).toList()
                        : text;
        return WireValue.isAbsent(value) ? null : fieldReader.one(parameter, value, message);
    }

    private Object id(Parameter parameter, Ids ids, Object account, IncomingMessage message) {
        Object value =
                parameter == accountId && options.accountId() != null
                        ? options.accountId()
                        : ids.get(parameter.option(), account);
        return WireValue.isAbsent(value) ? null : fieldReader.one(parameter, value, message);
    }

    private static void putIfGiven(Map<Parameter, Object> values, Parameter key, Object value) {
        if (!WireValue.isAbsent(value)) {
            values.put(key, value);
        }
    }

    /** Ids are no fields: they may come from headers, and do not say what the request is about. */
    private static boolean isId(Parameter parameter) {
        return parameter.place() == Place.PATH || parameter.fromHeader();
    }

    private IllegalArgumentException missing(Parameter parameter, UriValue written) {
        String option = parameter.option();
        if (written != null) {
            return new IllegalArgumentException(
                    "%s is needed, and %s gave nothing".formatted(option, written.raw()));
        } else if (option.equals("accountId")) {
            return new IllegalArgumentException(
                    "accountId is needed: set it on the component or the endpoint, or in the header CamelChatwootAccountId with CamelChatwootOrigin");
        }
        String header = isId(parameter) ? ", the header " + headerOf(option) : "";
        String field =
                parameter.place() == Place.BODY
                        ? ", the field " + parameter.wire() + " of the body"
                        : "";
        String text = option.equals(operation.text()) ? ", a text body" : "";
        String name =
                operation.nameOf(option) == null ? "" : ", the option " + operation.nameOf(option);
        return new IllegalArgumentException(
                "%s is needed: set the option %s%s%s%s%s, or an entry of the header CamelChatwootParameters"
                        .formatted(option, option, name, header, field, text));
    }

    /** The id header of an option: {@code contactId} is {@code CamelChatwootContactId}. */
    public static String headerOf(String option) {
        return "CamelChatwoot" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }

    private void checkClear(String option) {
        if (Stream.concat(uri.keySet().stream(), names.targetsInUri())
                .anyMatch(p -> p.option().equals(option))) {
            throw new IllegalArgumentException(
                    "clear: '%s' has a value in the URI, too; one of the two has to go"
                            .formatted(option));
        }
        List<String> clearable =
                operation.parameters().stream()
                        .filter(p -> p.place() == Place.BODY)
                        .map(Parameter::option)
                        .toList();
        if (operation.family() == Family.ANY || !clearable.contains(option)) {
            throw new IllegalArgumentException(
                    "clear: %s has no field '%s' to clear; %s"
                            .formatted(
                                    operation.name(),
                                    option,
                                    clearable.isEmpty()
                                            ? "it has no fields"
                                            : "the nearest are "
                                                    + String.join(
                                                            ", ",
                                                            Nearest.to(option, clearable, 3))));
        }
    }
}
