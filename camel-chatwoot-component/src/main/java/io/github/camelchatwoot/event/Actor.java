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
package io.github.camelchatwoot.event;

import java.util.Map;

/**
 * Who did it.
 *
 * @param type contact, user, agent_bot or captain_assistant
 * @param id unique only together with the type: a bot's id may equal a person's
 */
public record Actor(String type, Long id, String name) {

    public static final String BOT = "agent_bot";

    /** Webhooks write no type for a contact. */
    static Actor of(EventFields sender) {
        if (sender.raw().isEmpty()) {
            return null;
        }
        String type = sender.text("type");
        return new Actor(type == null ? "contact" : type, sender.id("id"), sender.text("name"));
    }

    /** Whether it is the same one, whatever it is called by now. */
    public boolean is(Actor other) {
        return other != null && id != null && id.equals(other.id) && type.equals(other.type);
    }

    boolean isContact() {
        return type.equals("contact");
    }

    /** The actor as an event's payload tells it, or null: conversation events carry none. */
    static Actor in(String event, EventSubject subject, Map<String, Object> payload) {
        EventFields fields = new EventFields(event, payload);
        Actor performer = of(fields.inside("performer"));
        return switch (subject) {
            // the sender of an updated message wrote it, and need not have updated it
            case MESSAGE -> {
                Actor sender = event.equals("message_updated") ? null : of(fields.inside("sender"));
                yield sender == null ? performer : sender;
            }
            case TYPING -> of(fields.inside("user"));
            case WIDGET -> of(fields.inside("contact"));
            default -> performer;
        };
    }
}
