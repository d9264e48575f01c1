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
package io.github.camelchatwoot.test.rules;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;

/**
 * Who or what brings a change about; activity messages and events name it.
 *
 * @param actor the person or bot who called, or null
 * @param system what acts by itself in place of an actor, such as {@code Default Policy}, or null
 * @param contact the contact who acts through the client API or writes, or null
 */
public record Cause(Actor actor, String system, Contact contact) {
    public static final Cause NOBODY = new Cause(null, null, null);

    public static Cause by(Actor actor) {
        return new Cause(actor, null, null);
    }

    static Cause system(String name) {
        return new Cause(null, name, null);
    }

    public static Cause contact(Contact contact) {
        return new Cause(null, null, contact);
    }

    /** The name that stands in activity messages, or null. */
    String name() {
        return actor == null ? system : actor.actorName();
    }

    String actorName() {
        return actor == null ? null : actor.actorName();
    }
}
