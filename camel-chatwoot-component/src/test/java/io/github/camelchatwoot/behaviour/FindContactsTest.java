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
package io.github.camelchatwoot.behaviour;

import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

class FindContactsTest extends Desk {

    @Test
    void everyContactThatMatchesInOneThingIsFoundEvenIfItHasOnlyAName() {
        String name = unique("Mary Poe");
        String identifier = unique("customer");
        String email = unique("mary") + "@acme.example";
        long byIdentifier = id(one("createContact", "identifier", identifier));
        long byEmail = id(one("createContact", "email", email, "name", "M."));
        long nameless = id(one("createContact", "name", name.toUpperCase()));
        one("createContact", "name", name + " Junior", "email", "x" + email);

        Exchange found =
                exchange(
                        "findContacts",
                        "identifier",
                        identifier,
                        "email",
                        email.toUpperCase(),
                        "name",
                        name);

        assertThat(found.getMessage().getHeader(ChatwootConstants.META))
                .isEqualTo(Map.of("complete", true));
        assertThat(
                        list(
                                "findContacts",
                                "identifier",
                                identifier,
                                "email",
                                email.toUpperCase(),
                                "name",
                                name))
                .extracting(contact -> id(contact))
                .containsExactly(byIdentifier, byEmail, nameless);
    }

    @Test
    void nobodyIsAnEmptyList() {
        assertThat(list("findContacts", "identifier", unique("nobody"))).isEmpty();
    }

    @Test
    void askingForNobodyInParticularIsRefused() {
        assertThat(failure("findContacts"))
                .hasMessageContaining("set identifier, email, phoneNumber or name");
    }
}
