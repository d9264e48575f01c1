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

import java.time.Instant;

/** When it happened, as far as the payload says. */
final class EventTime {

    private EventTime() {}

    /** Null if the payload says nothing; never a time that only looks like the event's. */
    static Instant stated(EventSubject subject, EventFields fields) {
        String event = fields.event();
        if (EventNames.isRun(event)) {
            return null;
        } else if (event.endsWith("_created")) {
            return fields.inside("notification").has("created_at")
                    ? fields.inside("notification").time("created_at")
                    : fields.time("created_at");
        }
        return switch (subject) {
            case MESSAGE -> updated(fields);
            case CONVERSATION, CONTACT, INBOX -> {
                // the state may be newer than the change, its own pair is not
                ChangedField updated = ChangedFields.raw(fields).get("updated_at");
                yield updated == null
                        ? fields.time("updated_at")
                        : fields.time("updated_at", updated.current());
            }
            default -> null;
        };
    }

    /**
     * When a message was last updated: webhooks tell it of a conversation's newest message only.
     */
    static Instant updated(EventFields fields) {
        if (fields.has("updated_at")) {
            return fields.time("updated_at");
        }
        EventFields newest = fields.inside("conversation").first("messages");
        return newest.id("id") != null && newest.id("id").equals(fields.id("id"))
                ? newest.time("updated_at")
                : null;
    }
}
