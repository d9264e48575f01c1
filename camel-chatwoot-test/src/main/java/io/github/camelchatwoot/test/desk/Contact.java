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
package io.github.camelchatwoot.test.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A customer. */
public final class Contact extends AccountRow implements Actor {
    public String name = "";
    public String middleName = "";
    public String lastName = "";
    public String email;
    public String phoneNumber;
    public String identifier;
    public boolean blocked;
    public Blob avatar;
    public Map<String, Object> additionalAttributes = new LinkedHashMap<>();
    public Map<String, Object> customAttributes = new LinkedHashMap<>();
    public List<String> labels = new ArrayList<>();
    public Instant lastActivityAt;

    /** {@code visitor} until something identifies the contact, then {@code lead}. */
    public String contactType = "visitor";

    public String location;
    public String countryCode;

    /** The contact has a chat window open. */
    public boolean present;

    public Company company;

    public Contact(Account account) {
        super(account);
    }

    /** What an update event reports as changed, by column name. */
    public Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("name", name);
        columns.put("email", email);
        columns.put("phone_number", phoneNumber);
        columns.put("identifier", identifier);
        columns.put("blocked", blocked);
        columns.put("additional_attributes", additionalAttributes);
        columns.put("custom_attributes", customAttributes);
        columns.put("last_activity_at", lastActivityAt);
        columns.put("contact_type", contactType);
        columns.put("location", location);
        columns.put("country_code", countryCode);
        columns.put("label_list", labels);
        columns.put("company_id", company == null ? null : company.id);
        return columns;
    }

    @Override
    public String type() {
        return "Contact";
    }

    @Override
    public long actorId() {
        return id;
    }

    @Override
    public String actorName() {
        return name;
    }
}
