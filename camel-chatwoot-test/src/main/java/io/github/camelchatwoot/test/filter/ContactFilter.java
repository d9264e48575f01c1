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
package io.github.camelchatwoot.test.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.filter.FilterKey.Kind;
import io.github.camelchatwoot.test.http.Params;

/** {@code POST contacts/filter}: of several values only the first one counts. */
public final class ContactFilter extends RecordFilter<Contact> {
    private static final List<FilterKey> KEYS =
            List.of(
                    FilterKey.orContains("name", Kind.FOLDED),
                    new FilterKey(
                            "phone_number",
                            Kind.TEXT,
                            List.of(
                                    "equal_to",
                                    "not_equal_to",
                                    "contains",
                                    "does_not_contain",
                                    "starts_with")),
                    FilterKey.orContains("email", Kind.FOLDED),
                    FilterKey.equal("identifier", Kind.FOLDED),
                    FilterKey.equal("country_code", Kind.FOLDED),
                    FilterKey.orContains("city", Kind.FOLDED),
                    FilterKey.orContains("company_name", Kind.FOLDED),
                    FilterKey.orPresent("labels", Kind.LABELS),
                    FilterKey.when("created_at"),
                    FilterKey.when("last_activity_at"),
                    FilterKey.equal("blocked", Kind.BOOLEAN));

    public ContactFilter(Desk desk, Account account, Params params) {
        super(desk, account, params, KEYS, "contact_attribute");
    }

    @Override
    Params narrow(Params given) {
        if (given.list("values").isEmpty() || given.text("filter_operator").contains("contain")) {
            return given;
        }
        Object first = given.list("values").get(0);
        Object value = first instanceof String text ? text.toLowerCase(Locale.ROOT) : first;
        if ("phone_number".equals(given.text("attribute_key"))) {
            value = "+" + String.valueOf(first).replace("+", "");
        }
        return given.with(Map.of("values", List.of(value)));
    }

    @Override
    Object column(Contact contact, String key) {
        return switch (key) {
            case "name" -> contact.name;
            case "phone_number" -> contact.phoneNumber;
            case "email" -> contact.email;
            case "identifier" -> contact.identifier;
            case "labels" -> contact.labels;
            case "created_at" -> contact.createdAt;
            case "last_activity_at" -> contact.lastActivityAt;
            case "blocked" -> contact.blocked;
            default -> contact.additionalAttributes.get(key);
        };
    }

    @Override
    Map<String, Object> customAttributes(Contact contact) {
        return contact.customAttributes;
    }
}
