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

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.support.PropertyBindingSupport;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConnection;

/**
 * The component in the making. Values may hold {@code {{placeholders}}}.
 *
 * @param <B> the builder itself, which its methods return
 */
public abstract class ComponentBuilder<B extends ComponentBuilder<B>> {

    private final Map<String, Object> options = new TreeMap<>();
    private final Map<String, ChatwootConnection> connections = new TreeMap<>();

    protected ComponentBuilder() {}

    /** Sets any option by its name. */
    public final B option(String name, Object value) {
        Objects.requireNonNull(
                value, () -> "The value of " + name + " is null; leave the option out");
        options.put(name, value);
        return self();
    }

    /** A further server or account, for the option connection of endpoints. */
    public final B connection(String name, ChatwootConnection connection) {
        connections.put(name, connection);
        return self();
    }

    /**
     * A component of this context that it does not know yet.
     *
     * @throws IllegalArgumentException if there is no such option or it can't have that value
     */
    public final ChatwootComponent build(CamelContext context) {
        ChatwootComponent component = new ChatwootComponent(context);
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withProperties(new HashMap<>(options))
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withMandatory(true)
                .withRemoveParameters(false)
                .bind();
        component.getConnections().putAll(connections);
        return component;
    }

    /** Builds it, and adds it to the context under this name, such as chatwoot. */
    public final ChatwootComponent register(CamelContext context, String name) {
        ChatwootComponent component = build(context);
        context.addComponent(name, component);
        return component;
    }

    /** The names of what is set; values may be secret. */
    @Override
    public String toString() {
        return "chatwoot component with " + options.keySet();
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
