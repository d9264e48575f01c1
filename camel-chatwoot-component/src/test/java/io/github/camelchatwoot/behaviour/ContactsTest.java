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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.response.ChatwootContact;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest extends Desk {

    @Test
    void aContactIsCreatedFoundChangedAndDeleted() {
        String email = unique("bob") + "@acme.example";
        Map<String, Object> created =
                one("createContact", "name", "Bob Stone", "email", email.toUpperCase());

        assertThat(created).containsEntry("email", email);
        assertThat(one("getContact", "contactId", id(created))).containsEntry("name", "Bob Stone");
        assertThat(list("searchContacts", "q", email)).hasSize(1);

        Map<String, Object> changed =
                one(
                        "updateContact",
                        "contactId",
                        id(created),
                        "customAttributes",
                        Map.of("plan", "gold"));
        assertThat(changed).containsEntry("custom_attributes", Map.of("plan", "gold"));

        exchange("deleteContact", "contactId", id(created));
        assertThat(failure("getContact", "contactId", id(created)))
                .isInstanceOf(ChatwootNotFoundException.class)
                .hasMessageContaining("Resource could not be found");
    }

    @Test
    void aSecondContactWithTheSameEmailIsRefusedWithTheServersSentence() {
        Map<String, Object> first = contact();

        Exception failure = failure("createContact", "name", "Twin", "email", first.get("email"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        ChatwootValidationException.class,
                        refusal -> {
                            assertThat(refusal.getStatus()).isEqualTo(422);
                            assertThat(refusal.getAttributes()).containsExactly("email");
                        })
                .hasMessageContaining("Email has already been taken");
    }

    @Test
    void aFilterFindsAContactWhateverTheCaseOfItsEmail() {
        Map<String, Object> contact = contact();
        Map<String, Object> condition =
                Map.of(
                        "attribute_key",
                        "email",
                        "filter_operator",
                        "equal_to",
                        "values",
                        List.of(contact.get("email").toString().toUpperCase()));

        assertThat(list("filterContacts", "payload", List.of(condition)))
                .extracting(found -> id(found))
                .containsExactly(id(contact));
    }

    @Test
    void notesAndLabelsBelongToTheirContact() {
        long contact = id(contact());
        Map<String, Object> note =
                one("createContactNote", "contactId", contact, "content", "Prefers e-mail.");
        call("setContactLabels", "contactId", contact, "labels", List.of("vip", "berlin"));

        assertThat(list("listContactNotes", "contactId", contact))
                .extracting(listed -> id(listed))
                .containsExactly(id(note));
        assertThat((List<?>) call("listContactLabels", "contactId", contact))
                .map(Object::toString)
                .containsExactlyInAnyOrder("vip", "berlin");
    }

    @Test
    void aMergeMovesEverythingToTheSurvivor() {
        Map<String, Object> survivor = contact();
        Map<String, Object> duplicate = contact();
        long inbox = apiInbox();
        one("createConversation", "inboxId", inbox, "contactId", id(duplicate));

        call("mergeContacts", "baseContactId", id(survivor), "mergeeContactId", id(duplicate));

        assertThat(list("listContactConversations", "contactId", id(survivor))).hasSize(1);
        assertThat(failure("getContact", "contactId", id(duplicate)))
                .isInstanceOf(ChatwootNotFoundException.class);
    }

    @Test
    void aCreatedContactSetsItsIdForTheNextStepAndReadsAsAType() {
        Exchange exchange = exchange("createContact", "name", "Typed");

        ChatwootContact contact = exchange.getMessage().getBody(ChatwootContact.class);
        assertThat(contact.name()).isEqualTo("Typed");
        assertThat(contact.createdAt()).isNotNull();
        assertThat(exchange.getMessage().getHeader(ChatwootConstants.CONTACT_ID, Long.class))
                .isEqualTo(contact.id());
    }

    @Test
    void textOfAnyKindComesBackAsItWasSent() {
        String odd = "Ünï çödé 🚀 & 100% + #1? \"quoted\" {{contact.email}} <b>";

        assertThat(one("createContact", "name", odd)).containsEntry("name", odd);
    }

    @Test
    void severalPagesOfContactsComeAsOneList() {
        String label = unique("page").replace('-', '_');
        for (int i = 0; i < 17; i++) {
            long contact = id(contact());
            call("setContactLabels", "contactId", contact, "labels", List.of(label));
        }

        assertThat(list("listContacts?pages=list", "labels", List.of(label)))
                .extracting(listed -> id(listed))
                .doesNotHaveDuplicates()
                .hasSize(17);
    }
}
