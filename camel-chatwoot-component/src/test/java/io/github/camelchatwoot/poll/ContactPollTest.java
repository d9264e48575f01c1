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
package io.github.camelchatwoot.poll;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.StateRepository;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactPollTest extends SimulatorTest {

    private final Told told = new Told();

    private ContactPoll poll() {
        return poll(repository);
    }

    private ContactPoll poll(StateRepository<String, String> where) {
        return new ContactPoll(
                desk, where, ContactPollOptions.all("crm", chatwoot.accountId()), told);
    }

    private void assertTold(String... events) {
        assertThat(told.events).extracting(ChatwootEvent::name).containsExactly(events);
    }

    @Test
    void theFirstReadingOnlyTakesNoteOfTheContacts() throws Exception {
        desk.contact();
        poll().poll();
        poll().poll();
        assertTold();
    }

    @Test
    void fromTheBeginningContactsThatAreThereCountAsNew() throws Exception {
        long contact = desk.contact();
        ContactPollOptions now = ContactPollOptions.all("crm", chatwoot.accountId());
        ContactPollOptions beginning =
                new ContactPollOptions(
                        now.consumer(), now.accountId(), now.source(), now.parameters(), true);
        new ContactPoll(desk, repository, beginning, told).poll();
        new ContactPoll(desk, repository, beginning, told).poll();
        assertTold("contact_created");
        assertThat(told.events.get(0).contactId()).isEqualTo(contact);
    }

    @Test
    void theFieldsThatChangedAreNamedOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            desk.contact();
        }
        long contact = desk.contact();
        poll().poll();
        desk.one(
                "updateContact",
                "contactId",
                contact,
                "name",
                "Jane Roe",
                "customAttributes",
                Map.of("plan", "gold"));
        poll().poll();
        poll().poll();
        assertTold("contact_updated");
        assertThat(told.events.get(0).contactId()).isEqualTo(contact);
        assertThat(told.events.get(0).changedFields())
                .containsOnlyKeys("name", "custom_attributes");
        assertThat(told.events.get(0).changedFields().get("name").current()).isEqualTo("Jane Roe");
    }

    @Test
    void whatContactsWriteIsNoChangeOfTheirs() throws Exception {
        long conversation = desk.conversation(desk.apiInbox());
        poll().poll();
        desk.write(conversation, "hello");
        poll().poll();
        assertTold();
    }

    @Test
    void aNewContactAndOneThatBecameKnownByAnAddressAreTold() throws Exception {
        long nobody = desk.make("createContact", "name", "Nobody");
        desk.contact();
        poll().poll();
        long fresh = desk.contact();
        desk.one("updateContact", "contactId", nobody, "email", "some@body.example");
        poll().poll();
        assertTold("contact_updated", "contact_created");
        assertThat(told.events).extracting(ChatwootEvent::contactId).containsExactly(nobody, fresh);
        assertThat(told.events.get(0).changedFields()).containsKeys("email", "name");
    }

    @Test
    void aContactThatFailedInTheRouteComesAgainAndNoOtherDoes() throws Exception {
        List<Long> contacts = List.of(desk.contact(), desk.contact(), desk.contact());
        poll().poll();
        contacts.forEach(id -> desk.one("updateContact", "contactId", id, "name", "New"));
        told.failOn(event -> event.contactId().equals(contacts.get(1)));
        assertThatThrownBy(() -> poll().poll()).hasMessage("the route failed");
        told.failOn(event -> false);
        poll().poll();
        assertThat(told.events)
                .extracting(ChatwootEvent::contactId)
                .containsExactlyElementsOf(contacts);
    }

    @Test
    void aRestartWithAFileRepositoryStillKnowsThem() throws Exception {
        long contact = desk.contact();
        poll(fileRepository()).poll();
        desk.one("updateContact", "contactId", contact, "name", "New");
        poll(fileRepository()).poll();
        poll(fileRepository()).poll();
        assertTold("contact_updated");
    }
}
