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
import java.util.Locale;

/**
 * One value that an operation takes.
 *
 * @param option its name in a URI, e.g. phoneNumber
 * @param wire its name in the API, e.g. phone_number or labels[]
 * @param twin the option that is another way to say the same, or null
 * @param standard what the server assumes when it is not given, or null
 */
record Parameter(
        String option,
        String wire,
        Place place,
        String type,
        boolean required,
        List<String> allowed,
        Object standard,
        boolean liquid,
        boolean fromHeader,
        boolean outsideWrapper,
        String twin,
        String description) {

    private static final String WHERE = "where";

    enum Place {
        PATH,
        QUERY,
        BODY,
        /** Not sent: what it names is looked up, and that is. */
        LOOKUP;

        String word() {
            return this == LOOKUP ? "look-up" : name().toLowerCase(Locale.ROOT);
        }
    }

    static Parameter inPath(String name, Entry.Field field) {
        return new Parameter(
                name,
                name,
                Place.PATH,
                field.type(),
                true,
                List.of(),
                null,
                false,
                false,
                false,
                null,
                field.description());
    }

    static Parameter of(String wire, Entry.Field field, Place place) {
        return new Parameter(
                Names.option(wire),
                wire,
                place,
                field.type(),
                field.required(),
                field.allowed() == null ? List.of() : field.allowed(),
                field.standard(),
                field.liquid(),
                field.fromHeader(),
                field.outsideWrapper(),
                field.where() == null ? null : WHERE,
                field.description());
    }

    /** The conditions of a field as a person writes them; not required, since the field is. */
    Parameter where(String subject) {
        return new Parameter(
                WHERE,
                wire,
                place,
                "filter<" + subject + ">",
                false,
                List.of(),
                null,
                false,
                false,
                outsideWrapper,
                option,
                "The conditions in words, such as labels contains vip, instead of " + option + ".");
    }

    Parameter asRequired() {
        return new Parameter(
                option,
                wire,
                place,
                type,
                true,
                allowed,
                standard,
                liquid,
                fromHeader,
                outsideWrapper,
                twin,
                description);
    }

    /** Whether a route can't do without this very option. */
    boolean mustBeGiven() {
        return required && twin == null;
    }

    boolean isFilter() {
        return type.startsWith("filter<");
    }

    boolean isTime() {
        return type.equals("epoch") || type.equals("datetime");
    }

    boolean isFile() {
        return type.equals("file") || type.equals("array<file>");
    }

    /** Whether an id header fills it when the route does not. */
    boolean readsHeader() {
        return fromHeader || place == Place.PATH && IdHeadersWriter.isId(option);
    }
}
