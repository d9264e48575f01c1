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

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelchatwoot.test.desk.Company;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;

/** Puts a contact with a business e-mail address into the company of its domain. */
final class Companies {
    /** The best known providers of private mailboxes; the server knows a few more. */
    private static final Set<String> PRIVATE_MAIL =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "yahoo.com",
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "icloud.com",
                    "me.com",
                    "aol.com",
                    "gmx.net",
                    "gmx.de",
                    "web.de",
                    "proton.me",
                    "protonmail.com",
                    "zoho.com",
                    "mail.ru",
                    "yandex.ru",
                    "qq.com",
                    "163.com");

    private final Desk desk;

    Companies(Desk desk) {
        this.desk = desk;
    }

    void associate(Contact contact) {
        String domain = contact.email.substring(contact.email.lastIndexOf('@') + 1);
        if (contact.company != null || PRIVATE_MAIL.contains(domain) || !domain.contains(".")) {
            return;
        }
        contact.company =
                desk.companies
                        .of(contact.account)
                        .filter(company -> domain.equals(company.domain))
                        .findFirst()
                        .orElseGet(
                                () ->
                                        desk.companies.add(
                                                new Company(
                                                        contact.account,
                                                        name(contact, domain),
                                                        domain)));
    }

    private static String name(Contact contact, String domain) {
        Object given = contact.additionalAttributes.get("company_name");
        return given != null
                ? given.toString()
                : Arrays.stream(domain.substring(0, domain.indexOf('.')).split("[-_]"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                        .collect(Collectors.joining(" "));
    }
}
