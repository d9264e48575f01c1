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
package io.github.camelchatwoot.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of value a parameter takes; the names are those of the catalogue. */
public enum ParameterType {
    STRING("string"),
    INTEGER("integer"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    /** Seconds since 1970 on the wire. */
    EPOCH("epoch"),
    /** ISO-8601 text on the wire. */
    DATETIME("datetime"),
    OBJECT("object"),
    FILE("file"),
    STRINGS("array<string>"),
    INTEGERS("array<integer>"),
    OBJECTS("array<object>"),
    FILES("array<file>"),
    /** Text on the route, a list of conditions on the wire. */
    CONTACT_FILTER("filter<contacts>"),
    CONVERSATION_FILTER("filter<conversations>"),
    /** Where to fetch files that go as attachments. */
    ADDRESSES("array<address>");

    private final String catalogueName;

    ParameterType(String catalogueName) {
        this.catalogueName = catalogueName;
    }

    @JsonCreator
    public static ParameterType of(String catalogueName) {
        for (ParameterType type : values()) {
            if (type.catalogueName.equals(catalogueName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("Unknown parameter type " + catalogueName);
    }

    @JsonValue
    public String catalogueName() {
        return catalogueName;
    }

    public boolean isList() {
        return element() != this;
    }

    public boolean isFile() {
        return this == FILE || this == FILES;
    }

    public boolean isFilter() {
        return this == CONTACT_FILTER || this == CONVERSATION_FILTER;
    }

    /** The type of one element of a list, or the type itself. */
    public ParameterType element() {
        return switch (this) {
            case STRINGS, ADDRESSES -> STRING;
            case INTEGERS -> INTEGER;
            case OBJECTS -> OBJECT;
            case FILES -> FILE;
            default -> this;
        };
    }
}
