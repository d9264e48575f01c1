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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Refusal;

/**
 * Contacts from a CSV file with a header line. Known columns are name, email, phone_number and
 * identifier; all others become custom attributes. Rows that can't be stored are left out.
 */
public final class ContactImport {
    private final Desk desk;
    private final ContactRules contacts;

    public ContactImport(Desk desk, ContactRules contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    public void run(Account account, byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        List<String> columns = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                store(account, columns, cells(line));
            }
        }
    }

    private void store(Account account, List<String> columns, List<String> cells) {
        var row = new ContactFields(new Contact(account));
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            assign(row, columns.get(i).strip(), cells.get(i).strip());
        }
        try {
            Optional<Contact> known = known(account, row);
            if (known.isPresent()) {
                contacts.update(known.get(), over(known.get(), row), null);
            } else {
                contacts.create(account, row, null);
            }
        } catch (Refusal invalidRow) {
            System.getLogger(ContactImport.class.getName())
                    .log(System.Logger.Level.DEBUG, "A row was left out", invalidRow);
        }
    }

    private static void assign(ContactFields row, String column, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (column) {
            case "name" -> row.name = value;
            case "email" -> row.email = value.toLowerCase();
            case "phone_number" -> row.phoneNumber = value.startsWith("+") ? value : "+" + value;
            case "identifier" -> row.identifier = value;
            default -> row.customAttributes.put(column, value);
        }
    }

    private Optional<Contact> known(Account account, ContactFields row) {
        return desk.contacts
                .of(account)
                .filter(
                        c ->
                                same(c.identifier, row.identifier)
                                        || same(c.email, row.email)
                                        || same(c.phoneNumber, row.phoneNumber))
                .findFirst();
    }

    private static boolean same(String there, String value) {
        return value != null && value.equals(there);
    }

    private static ContactFields over(Contact contact, ContactFields row) {
        var fields = new ContactFields(contact);
        fields.name = row.name.isEmpty() ? fields.name : row.name;
        fields.email = row.email == null ? fields.email : row.email;
        fields.phoneNumber = row.phoneNumber == null ? fields.phoneNumber : row.phoneNumber;
        fields.identifier = row.identifier == null ? fields.identifier : row.identifier;
        fields.customAttributes.putAll(row.customAttributes);
        return fields;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
