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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.http.Params;

/** The values that a contact is about to get; checked before any of them is stored. */
public final class ContactFields {
    public String name;
    public String email;
    public String phoneNumber;
    public String identifier;
    public boolean blocked;
    public Map<String, Object> additionalAttributes;
    public Map<String, Object> customAttributes;

    public ContactFields(Contact contact) {
        name = contact.name;
        email = contact.email;
        phoneNumber = contact.phoneNumber;
        identifier = contact.identifier;
        blocked = contact.blocked;
        additionalAttributes = new LinkedHashMap<>(contact.additionalAttributes);
        customAttributes = new LinkedHashMap<>(contact.customAttributes);
    }

    /** Takes over what a request gives; attributes are merged into those that are there. */
    public ContactFields assign(Params params) {
        name = text(params, "name", name);
        email = text(params, "email", email);
        phoneNumber = text(params, "phone_number", phoneNumber);
        identifier = text(params, "identifier", identifier);
        blocked = params.has("blocked") ? params.flag("blocked") : blocked;
        additionalAttributes.putAll(params.object("additional_attributes").values());
        customAttributes.putAll(params.object("custom_attributes").values());
        email = email == null || email.isBlank() ? null : email.toLowerCase();
        return this;
    }

    /** A list or an object is dropped, as if it had not been given. */
    private static String text(Params params, String name, String otherwise) {
        boolean scalar = !(params.get(name) instanceof List) && !(params.get(name) instanceof Map);
        return params.has(name) && scalar ? params.text(name) : otherwise;
    }

    void store(Contact contact) {
        contact.name = name;
        contact.email = email;
        contact.phoneNumber = phoneNumber;
        contact.identifier = identifier;
        contact.blocked = blocked;
        contact.additionalAttributes = additionalAttributes;
        contact.customAttributes = customAttributes;
    }
}
