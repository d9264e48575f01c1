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

import java.util.Locale;
import java.util.Map;

/**
 * By what a person is known, the strongest first. The server lets no two contacts of an account
 * have the same one, but its database guards only the first two against writers at once.
 */
enum PersonKey {
    IDENTIFIER("identifier", "identifier"),
    EMAIL("email", "email"),
    PHONE("phoneNumber", "phone_number");

    private final String option;
    private final String field;

    PersonKey(String option, String field) {
        this.option = option;
        this.field = field;
    }

    /** Its name as an option. */
    String option() {
        return option;
    }

    /** Its name in the API. */
    String field() {
        return field;
    }

    /** As Chatwoot keeps it. */
    String normal(String value, String country) {
        return switch (this) {
            case IDENTIFIER -> value;
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
            case PHONE -> PhoneNumbers.e164(value, country);
        };
    }

    /** What a contact has, or null if it has none. */
    String of(Map<String, Object> contact) {
        Object value = contact.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** Letters count in identifiers; the server's own look-ups take them as alike. */
    boolean same(String one, String other) {
        return this == EMAIL ? one.equalsIgnoreCase(other) : one.equals(other);
    }
}
