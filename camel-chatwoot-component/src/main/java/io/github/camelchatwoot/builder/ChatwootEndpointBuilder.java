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
package io.github.camelchatwoot.builder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Expression;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.apache.camel.util.URISupport;

import io.github.camelchatwoot.uri.RawText;

/**
 * An endpoint URI in the making. Values arrive at the endpoint exactly as written, whatever
 * characters they hold; only {@code {{property}}} is resolved, and what it stands for arrives as it
 * is, too. An expression ({@code ${body[id]}}) is left to the endpoint, so Camel's {@code to} does
 * what others need {@code toD} for.
 *
 * <p>Subclasses implement Camel's interface for {@code to}, the one for {@code from}, or both.
 *
 * @param <B> the builder itself, which its methods return
 */
public abstract class ChatwootEndpointBuilder<B extends ChatwootEndpointBuilder<B>> {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final String path;
    private final Map<String, String> options = new TreeMap<>();

    protected ChatwootEndpointBuilder(String path) {
        this.path = path;
    }

    /**
     * Sets any option by its name. Text, numbers, times and the like are written as text; a map or
     * a collection as JSON.
     */
    @SuppressWarnings("unchecked")
    public final B option(String name, Object value) {
        Objects.requireNonNull(
                value, () -> "The value of " + name + " is null; leave the option out");
        options.put(
                name,
                value instanceof Map || value instanceof Collection
                        ? json(value)
                        : value.toString());
        return (B) this;
    }

    /**
     * One element is written as it is (a list with commas, JSON or an expression), more as JSON.
     */
    protected final B list(String name, String... elements) {
        return elements.length == 1 ? option(name, elements[0]) : option(name, List.of(elements));
    }

    /** The URI as text, for places that take no builder. Placeholders are still in it. */
    public final String toUri() {
        return uri(RawText::opaque);
    }

    public String getRawUri() {
        return toUri();
    }

    public Endpoint resolve(CamelContext context) {
        return context.getEndpoint(uri(RawText::of));
    }

    public <T extends Endpoint> T resolve(CamelContext context, Class<T> type) {
        return type.cast(resolve(context));
    }

    /** The endpoint itself: nothing in its URI is for Camel to evaluate. */
    public Expression expr(CamelContext context) {
        return ExpressionBuilder.constantExpression(resolve(context));
    }

    public void doSetProperty(String name, Object value) {
        option(name, value);
    }

    public void doSetMultiValueProperty(String name, String key, Object value) {
        option(key, value);
    }

    public void doSetMultiValueProperties(String name, String prefix, Map<String, Object> values) {
        values.forEach((key, value) -> option(prefix + key, value));
    }

    /** The URI without its secrets. */
    @Override
    public String toString() {
        return URISupport.sanitizeUri(uri(RawText::of));
    }

    private String uri(UnaryOperator<String> raw) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        options.forEach((name, value) -> query.add(name + "=" + raw.apply(value)));
        return "chatwoot:" + path + query;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
