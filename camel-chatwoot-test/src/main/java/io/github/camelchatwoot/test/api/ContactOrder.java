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
package io.github.camelchatwoot.test.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelchatwoot.test.desk.Contact;

/** The {@code sort} parameter of contact lists: keys with commas, a minus for descending. */
final class ContactOrder {
    private ContactOrder() {}

    /** Unknown keys are passed over; without any the list stays as it is. */
    static List<Contact> apply(List<Contact> contacts, String sort) {
        if (sort == null || sort.isBlank()) {
            return contacts;
        }
        Optional<Comparator<Contact>> order =
                Arrays.stream(sort.split(","))
                        .map(String::strip)
                        .map(ContactOrder::by)
                        .flatMap(Optional::stream)
                        .reduce(Comparator::thenComparing);
        return order.map(o -> contacts.stream().sorted(o).toList()).orElse(contacts);
    }

    private static Optional<Comparator<Contact>> by(String key) {
        boolean descending = key.startsWith("-");
        return switch (descending ? key.substring(1) : key) {
            case "name" ->
                    order(c -> c.name == null ? null : c.name.toLowerCase(), descending, false);
            case "email" -> order(c -> c.email, descending, false);
            case "phone_number" -> order(c -> c.phoneNumber, descending, false);
            case "last_activity_at" -> order(c -> c.lastActivityAt, descending, true);
            case "created_at" -> order(c -> c.createdAt, descending, true);
            case "company_name" -> order(c -> attribute(c, "company_name"), descending, true);
            case "city" -> order(c -> attribute(c, "city"), descending, true);
            case "country" -> order(c -> attribute(c, "country"), descending, true);
            default -> Optional.empty();
        };
    }

    /** PostgreSQL puts nulls first in descending order, unless the query says otherwise. */
    private static <V extends Comparable<V>> Optional<Comparator<Contact>> order(
            Function<Contact, V> value, boolean descending, boolean nullsLast) {
        Comparator<V> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Optional.of(
                Comparator.comparing(
                        value,
                        descending && !nullsLast
                                ? Comparator.nullsFirst(natural)
                                : Comparator.nullsLast(natural)));
    }

    private static String attribute(Contact contact, String name) {
        Object value = contact.additionalAttributes.get(name);
        return value == null ? null : value.toString();
    }
}
