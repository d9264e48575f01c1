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
package io.github.camelchatwoot.names;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What goes by name, and which list of Chatwoot knows the names. */
public enum NameKind {
    INBOX("inbox", "listInboxes", "id", "name"),
    TEAM("team", "listTeams", "id", "name"),
    AGENT("agent", "listAgents", "id", "email", "name", "available_name"),
    CANNED_RESPONSE("cannedResponse", "listCannedResponses", "content", "short_code");

    private final String option;
    private final String list;
    private final String value;
    private final List<String> fields;

    NameKind(String option, String list, String value, String... fields) {
        this.option = option;
        this.list = list;
        this.value = value;
        this.fields = List.of(fields);
    }

    /** The kind that an option such as {@code inbox} names. */
    public static NameKind of(String option) {
        return Stream.of(values())
                .filter(kind -> kind.option.equals(option))
                .findFirst()
                .orElseThrow();
    }

    public String option() {
        return option;
    }

    /** The operation that lists all of them. */
    public String list() {
        return list;
    }

    /** Whether a plain name means a text of Chatwoot's people, and not an id. */
    boolean isText() {
        return this == CANNED_RESPONSE;
    }

    Object valueOf(Map<String, Object> thing) {
        return thing.get(value);
    }

    Stream<String> namesOf(Map<String, Object> thing) {
        return fields.stream()
                .map(thing::get)
                .filter(Objects::nonNull)
                .map(name -> name.toString().strip());
    }

    /** For people who have to choose one: {@code Support (id 3)}. */
    String told(Map<String, Object> thing) {
        String name = namesOf(thing).findFirst().orElse("without a name");
        return thing.get("id") == null ? name : "%s (id %s)".formatted(name, thing.get("id"));
    }
}
