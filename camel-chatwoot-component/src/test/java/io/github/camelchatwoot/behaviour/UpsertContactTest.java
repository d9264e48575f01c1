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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootValidationException;

import static org.assertj.core.api.Assertions.assertThat;

class UpsertContactTest extends Desk {

    private static String outcome(Exchange exchange) {
        return exchange.getMessage()
                .getHeader(ChatwootConstants.META, Map.class)
                .get("outcome")
                .toString();
    }

    private static String phone() {
        return "+49151" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    }

    @Test
    void createsAContactThenChangesOnlyWhatDiffers() {
        String key = unique("customer");
        Exchange created =
                exchange(
                        "upsertContact",
                        "identifier",
                        key,
                        "name",
                        "Jane",
                        "customAttributes",
                        Map.of("plan", "gold", "seats", 5));
        assertThat(outcome(created)).isEqualTo("created");
        long id = created.getMessage().getHeader(ChatwootConstants.CONTACT_ID, Long.class);

        assertThat(
                        outcome(
                                exchange(
                                        "upsertContact",
                                        "identifier",
                                        key,
                                        "name",
                                        "Jane",
                                        "customAttributes",
                                        Map.of("seats", 5))))
                .isEqualTo("found");
        Exchange updated =
                exchange(
                        "upsertContact",
                        "identifier",
                        key,
                        "email",
                        unique("Jane") + "@ACME.example",
                        "customAttributes",
                        Map.of("seats", 6));

        assertThat(outcome(updated)).isEqualTo("updated");
        assertThat(one("getContact", "contactId", id))
                .containsEntry("name", "Jane")
                .containsEntry("custom_attributes", Map.of("plan", "gold", "seats", 6))
                .extractingByKey("email")
                .asString()
                .endsWith("@acme.example");
    }

    @Test
    void findsByEmailInAnyCaseAndByPhoneInAnySpelling() {
        String email = unique("joe") + "@acme.example";
        String phone = phone();
        long id = id(one("upsertContact", "email", email, "phoneNumber", phone));

        assertThat(id(one("upsertContact", "email", " " + email.toUpperCase() + " ")))
                .isEqualTo(id);
        assertThat(
                        id(
                                one(
                                        "upsertContact",
                                        "phoneNumber",
                                        "0" + phone.substring(3, 6) + " / " + phone.substring(6),
                                        "country",
                                        "de")))
                .isEqualTo(id);
    }

    @Test
    void whatIsClearedIsGoneAfterwards() {
        String identifier = unique("customer");
        one("upsertContact", "identifier", identifier, "phoneNumber", phone());

        assertThat(one("upsertContact?clear=phoneNumber", "identifier", identifier))
                .containsEntry("phone_number", null);
    }

    @Test
    void identifiersThatDifferInTheCaseOfALetterAreTwoPeople() {
        String key = unique("ab");

        long lower = id(one("upsertContact", "identifier", key));

        assertThat(id(one("upsertContact", "identifier", key.toUpperCase()))).isNotEqualTo(lower);
        assertThat(id(one("upsertContact", "identifier", key))).isEqualTo(lower);
    }

    @Test
    void keysOfTwoContactsAreRefusedAndBothContactsNamed() {
        String identifier = unique("customer");
        String email = unique("ann") + "@acme.example";
        long known = id(one("upsertContact", "identifier", identifier));
        long writer = id(one("upsertContact", "email", email));

        assertThat(failure("upsertContact", "identifier", identifier, "email", email))
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessageContaining("identifier belongs to contact " + known)
                .hasMessageContaining("email belongs to contact " + writer);
    }

    @Test
    void aMergeMakesOneOfThem() {
        String identifier = unique("customer");
        String email = unique("ann") + "@acme.example";
        long known = id(one("upsertContact", "identifier", identifier));
        long writer = id(one("upsertContact", "email", email, "name", "Ann"));

        Exchange merged =
                exchange(
                        "upsertContact",
                        "identifier",
                        identifier,
                        "email",
                        email,
                        "onConflict",
                        "merge");

        assertThat(outcome(merged)).isEqualTo("merged");
        assertThat(one("getContact", "contactId", known))
                .containsEntry("identifier", identifier)
                .containsEntry("email", email);
        assertThat(failure("getContact", "contactId", writer))
                .isInstanceOf(ChatwootNotFoundException.class);
    }

    @Test
    void theFirstIsTakenAndTheOtherKeepsItsKey() {
        String identifier = unique("customer");
        String email = unique("ann") + "@acme.example";
        long known = id(one("upsertContact", "identifier", identifier));
        long writer = id(one("upsertContact", "email", email));

        Map<String, Object> contact =
                one(
                        "upsertContact",
                        "identifier",
                        identifier,
                        "email",
                        email,
                        "name",
                        "Ann",
                        "onConflict",
                        "first");

        assertThat(id(contact)).isEqualTo(known);
        assertThat(contact).containsEntry("name", "Ann").containsEntry("email", null);
        assertThat(one("getContact", "contactId", writer)).containsEntry("email", email);
    }

    @Test
    void whoHasTheAddressButAnotherIdentifierIsSomebodyElse() {
        String email = unique("family") + "@acme.example";
        long mother = id(one("upsertContact", "identifier", unique("mother"), "email", email));
        String child = unique("child");

        assertThat(
                        failure(
                                "upsertContact",
                                "identifier",
                                child,
                                "email",
                                email,
                                "onConflict",
                                "merge"))
                .hasMessageContaining("different people")
                .hasMessageContaining("email belongs to contact " + mother);
        assertThat(
                        id(
                                one(
                                        "upsertContact",
                                        "identifier",
                                        child,
                                        "email",
                                        email,
                                        "onConflict",
                                        "first")))
                .isNotEqualTo(mother);
    }

    @Test
    void fiftyAtOnceMakeOneContact() throws Exception {
        String identifier = unique("customer");
        String email = unique("crowd") + "@acme.example";
        String phone = phone();

        List<Long> ids =
                atOnce(
                        50,
                        () ->
                                id(
                                        one(
                                                "upsertContact",
                                                "identifier",
                                                identifier,
                                                "email",
                                                email,
                                                "phoneNumber",
                                                phone)));

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(list("findContacts", "identifier", identifier, "phoneNumber", phone)).hasSize(1);
    }

    /** The server refuses the second one with 422 or 500, and the loser looks again. */
    @Test
    void withoutASharedLockTheServersIndexStillLeavesOneContactOfAnAddress() throws Exception {
        String email = unique("race") + "@acme.example";
        AtomicInteger turn = new AtomicInteger();
        CamelContext other = newCamel();
        var here = camel.createProducerTemplate();
        var there = other.createProducerTemplate();

        List<Exchange> results =
                atOnce(
                        12,
                        () ->
                                attempt(
                                        turn.incrementAndGet() % 2 == 0 ? here : there,
                                        "upsertContact",
                                        "email",
                                        email));

        other.stop();
        assertThat(results).extracting(Exchange::getException).containsOnlyNulls();
        assertThat(list("findContacts", "email", email)).hasSize(1);
    }
}
