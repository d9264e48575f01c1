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

import java.util.Map;
import java.util.function.Function;

import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.TypeConverterSupport;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.response.ChatwootContact;
import io.github.camelchatwoot.response.ChatwootConversation;
import io.github.camelchatwoot.response.ChatwootInbox;
import io.github.camelchatwoot.response.ChatwootMessage;
import io.github.camelchatwoot.response.Payload;

/** Lets {@code getBody(ChatwootContact.class)} and its like read the maps of answers and events. */
final class ChatwootTypes {

    void register(TypeConverterRegistry registry) {
        add(registry, ChatwootContact.class, ChatwootContact::of);
        add(registry, ChatwootConversation.class, ChatwootConversation::of);
        add(registry, ChatwootMessage.class, ChatwootMessage::of);
        add(registry, ChatwootInbox.class, ChatwootInbox::of);
        registry.addTypeConverter(ChatwootEvent.class, Payload.Fields.class, new ToEvent());
    }

    /** Only of the event that started the route: a payload alone doesn't tell which way it came. */
    private static final class ToEvent extends TypeConverterSupport {
        @Override
        public <C> C convertTo(Class<C> target, Exchange exchange, Object value) {
            Object event = exchange == null ? null : exchange.getProperty(EventWriter.PROPERTY);
            return event instanceof ChatwootEvent known && known.payload() == value
                    ? target.cast(known)
                    : null;
        }
    }

    private static <T> void add(
            TypeConverterRegistry registry, Class<T> type, Function<Map<String, Object>, T> of) {
        registry.addTypeConverter(
                type,
                Map.class,
                new TypeConverterSupport() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <C> C convertTo(Class<C> target, Exchange exchange, Object value) {
                        return (C) of.apply((Map<String, Object>) value);
                    }
                });
    }
}
