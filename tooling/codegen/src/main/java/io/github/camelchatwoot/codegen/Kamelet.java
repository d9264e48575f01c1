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

import java.util.List;

/**
 * A Kamelet: a form that people fill in, and the endpoint that it fills.
 *
 * @param endpoint the name after chatwoot:
 * @param mediaType of the text that comes out, or null if it is a map, a list or as it was
 * @param events whether events come out
 */
record Kamelet(
        Kind kind,
        String endpoint,
        String description,
        List<KameletProperty> properties,
        String mediaType,
        boolean events) {

    enum Kind {
        /** Begins a route. */
        SOURCE,
        /** Stands in the middle of a route. */
        ACTION,
        /** Ends a Pipe. The same as an action, for editors, which offer no action there. */
        SINK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    String name() {
        return name(kind, endpoint);
    }

    /** What routes write after kamelet: for it. */
    static String name(Kind kind, String endpoint) {
        return "chatwoot-" + Names.kebab(endpoint) + "-" + kind.word();
    }

    String title() {
        return "Chatwoot " + Names.titleCase(endpoint) + " " + Names.capital(kind.word());
    }
}
