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
package io.github.camelchatwoot.composite;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;

/**
 * What is to be written into a contact.
 *
 * @param values by option; null clears
 */
record ContactFields(Map<String, Object> values) {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "name", "name",
                    "identifier", "identifier",
                    "email", "email",
                    "phoneNumber", "phone_number",
                    "blocked", "blocked",
                    "additionalAttributes", "additional_attributes",
                    "customAttributes", "custom_attributes");

    /** Its address is not kept with the contact, so it is a change each time. */
    private static final String PICTURE = "avatarUrl";

    static final List<String> OPTIONS =
            List.of(
                    "name",
                    "identifier",
                    "email",
                    "phoneNumber",
                    "avatarUrl",
                    "blocked",
                    "additionalAttributes",
                    "customAttributes");

    static ContactFields of(Arguments given, Person person) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.values()
                .forEach(
                        (parameter, value) -> {
                            if (OPTIONS.contains(parameter.option())) {
                                values.put(parameter.option(), RequestAssembly.resolved(value));
                            }
                        });
        for (PersonKey key : PersonKey.values()) {
            // an empty key is nobody's, and the server lets only one contact have it
            if (values.get(key.option()) != null) {
                values.remove(key.option());
            }
        }
        values.putAll(person.options());
        return new ContactFields(values);
    }

    /** For a contact that is not there yet. */
    Map<String, Object> forNew(Set<PersonKey> without) {
        Map<String, Object> fields = new LinkedHashMap<>(values);
        fields.values().removeIf(Objects::isNull);
        without.forEach(key -> fields.remove(key.option()));
        return fields;
    }

    /** What differs from what the contact has, ready to be sent. */
    Map<String, Object> changes(Map<String, Object> contact, Set<PersonKey> without) {
        Map<String, Object> changes = new LinkedHashMap<>(values);
        without.forEach(key -> changes.remove(key.option()));
        changes.entrySet().removeIf(field -> isIn(contact, field.getKey(), field.getValue()));
        changes.replaceAll((option, value) -> value == null ? Steps.CLEARED : value);
        return changes;
    }

    private static boolean isIn(Map<String, Object> contact, String option, Object value) {
        if (option.equals(PICTURE)) {
            return value == null;
        }
        Object present = contact.get(FIELDS.get(option));
        if (value instanceof Map<?, ?> attributes) {
            Map<?, ?> kept = present instanceof Map<?, ?> map ? map : Map.of();
            return attributes.entrySet().stream()
                    .allMatch(
                            attribute ->
                                    kept.containsKey(attribute.getKey())
                                            && same(
                                                    attribute.getValue(),
                                                    kept.get(attribute.getKey())));
        }
        return same(value, present);
    }

    /** A difference that is none costs a call, and does no harm. */
    private static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(one, other);
    }
}
