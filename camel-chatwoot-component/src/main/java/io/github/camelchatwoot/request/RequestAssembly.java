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

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelchatwoot.client.ChatwootRequest;
import io.github.camelchatwoot.client.Part;
import io.github.camelchatwoot.client.RequestBody;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;
import io.github.camelchatwoot.operation.ParameterType;

/** Puts the values of a call where the API wants them: path, query, JSON or form. */
public final class RequestAssembly {

    private static final String HARMLESS_IF = "harmless if ";

    private final URI baseUri;
    private final CallOptions options;
    private final Json json;
    private final Attachments attachments;

    /**
     * @param baseUri the server's address, without a slash at its end
     */
    public RequestAssembly(URI baseUri, CallOptions options, Json json, Attachments attachments) {
        this.baseUri = baseUri;
        this.options = options;
        this.json = json;
        this.attachments = attachments;
    }

    /**
     * @throws IllegalArgumentException if a value can't be sent
     */
    public ChatwootRequest request(Arguments arguments) {
        Operation operation = arguments.operation();
        URI uri = URI.create(baseUri + path(arguments) + query(arguments));
        return new ChatwootRequest(
                operation.name(),
                operation.method(),
                uri,
                null,
                body(arguments),
                repeatHarmless(arguments),
                Map.of());
    }

    private static boolean repeatHarmless(Arguments arguments) {
        String repeat = arguments.operation().repeat();
        return repeat != null
                && (!repeat.startsWith(HARMLESS_IF)
                        || arguments.get(repeat.substring(HARMLESS_IF.length())) != null);
    }

    private static String path(Arguments arguments) {
        String template = arguments.operation().path();
        StringBuilder path = new StringBuilder();
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            path.append(template, end, open);
            end = template.indexOf('}', open) + 1;
            String option = template.substring(open + 1, end - 1);
            path.append(
                    naming(option, () -> Percent.segment(String.valueOf(arguments.get(option)))));
        }
        return path.append(template, end, template.length()).toString();
    }

    private static String query(Arguments arguments) {
        StringBuilder query = new StringBuilder();
        arguments
                .values()
                .forEach(
                        (parameter, value) -> {
                            if (parameter.place() == Place.QUERY && value != null) {
                                naming(
                                        parameter.option(),
                                        () -> appendTo(query, parameter.wire(), value));
                            }
                        });
        return query.toString();
    }

    /** Names the option whose value can't be sent. */
    private static <T> T naming(String option, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    static StringBuilder appendTo(StringBuilder query, String name, Object value) {
        Collection<?> values = value instanceof Collection<?> many ? many : List.of(value);
        for (Object one : values) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(Percent.encode(name))
                    .append('=')
                    .append(Percent.encode(String.valueOf(one)));
        }
        return query;
    }

    private RequestBody body(Arguments arguments) {
        Operation operation = arguments.operation();
        if (!operation.hasBody()) {
            return RequestBody.none();
        }
        boolean files =
                arguments.values().entrySet().stream()
                        .anyMatch(e -> takesForm(e.getKey().type(), e.getValue()));
        return files ? form(arguments) : RequestBody.json(json.bytes(fields(arguments, false)));
    }

    private static boolean takesForm(ParameterType type, Object value) {
        if (type == ParameterType.ADDRESSES) {
            return !(value == null || value instanceof Collection<?> none && none.isEmpty());
        }
        return type.isFile() && value != null && !Attachments.isBlobId(value);
    }

    /** The body as the API nests it, files left out if they go as parts of a form. */
    private Map<String, Object> fields(Arguments arguments, boolean withoutFiles) {
        Operation operation = arguments.operation();
        boolean escape = serverRenders(arguments);
        Map<String, Object> inside = new LinkedHashMap<>();
        Map<String, Object> outside = new LinkedHashMap<>();
        arguments
                .values()
                .forEach(
                        (parameter, value) -> {
                            if (parameter.place() == Place.BODY
                                    && parameter.type() != ParameterType.ADDRESSES
                                    && !(withoutFiles && parameter.type().isFile())) {
                                boolean top =
                                        operation.wrapper() == null || parameter.outsideWrapper();
                                boolean escaped = escape && parameter.liquid();
                                (top ? outside : inside)
                                        .put(
                                                parameter.wire().replace("[]", ""),
                                                naming(
                                                        parameter.option(),
                                                        () ->
                                                                resolved(
                                                                        escaped
                                                                                ? LiquidFields
                                                                                        .escaped(
                                                                                                parameter
                                                                                                        .wire(),
                                                                                                value)
                                                                                : value)));
                            }
                        });
        Map<String, Object> beside = operation.wrapper() == null ? outside : inside;
        operation.fixed().forEach(beside::put);
        arguments
                .unknownFields()
                .forEach((name, value) -> beside.putIfAbsent(name, resolved(value)));
        if (operation.wrapper() != null) {
            outside.put(operation.wrapper(), inside);
        }
        return outside;
    }

    /** What the server renders is what goes out to people; what comes in from them, never. */
    private boolean serverRenders(Arguments arguments) {
        Object fixed = arguments.operation().fixed().get("message_type");
        Object type = fixed == null ? arguments.get("messageType") : fixed;
        return !options.renderLiquid() && LiquidFields.rendersType(type);
    }

    /** Remembered authorship ends here: text becomes text. */
    public static Object resolved(Object value) {
        if (value instanceof MixedText text) {
            return Percent.whole(text.toString());
        } else if (value instanceof CharSequence text) {
            return Percent.whole(text.toString());
        } else if (value instanceof WrittenFile blobId) {
            return blobId.text();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(resolved(key), resolved(element)));
            return copy;
        } else if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        return value;
    }

    private RequestBody form(Arguments arguments) {
        Operation operation = arguments.operation();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields(arguments, true).forEach((name, value) -> fields.put(name, json.plain(value)));
        List<Part> parts = FormFields.of(fields);
        arguments
                .values()
                .forEach(
                        (parameter, value) -> {
                            if (takesForm(parameter.type(), value)
                                    || parameter.type().isFile() && value != null) {
                                parts.addAll(
                                        naming(
                                                parameter.option(),
                                                () -> files(operation, parameter, value)));
                            }
                        });
        return RequestBody.multipart(new UploadLimits(options.maxUploadSize()).check(parts));
    }

    private List<Part> files(Operation operation, Parameter parameter, Object value) {
        String name = options.attachmentName();
        return parameter.type() == ParameterType.ADDRESSES
                ? attachments.fetched(UploadLimits.LIST, resolved(value), name)
                : attachments.parts(formName(operation, parameter), value, name);
    }

    private static String formName(Operation operation, Parameter parameter) {
        boolean top = operation.wrapper() == null || parameter.outsideWrapper();
        return top ? parameter.wire() : operation.wrapper() + "[" + parameter.wire() + "]";
    }
}
