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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.response.ChatwootContact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PolledContactsRouteTest extends PollRoutes {

    private List<Object> events() {
        return received.stream()
                .map(exchange -> exchange.getMessage().getHeader(ChatwootConstants.EVENT))
                .toList();
    }

    @Test
    void newAndChangedContactsComeWithWhatChanged() throws Exception {
        List<Long> there = contacts(20);
        listening("chatwoot:listContacts?" + FAST);
        long fresh = desk.contact();
        receives(List.of(fresh));
        desk.one("updateContact", "contactId", there.get(3), "name", "Ann", "blocked", true);
        receives(List.of(fresh, there.get(3)));
        assertThat(events()).containsExactly("contact_created", "contact_updated");
        Exchange changed = received.get(1);
        assertThat(changed.getMessage().getBody(ChatwootContact.class).name()).isEqualTo("Ann");
        assertThat(changed.getMessage().getHeaders())
                .containsEntry(ChatwootConstants.CONTACT_ID, there.get(3))
                .containsEntry(ChatwootConstants.SOURCE, "poll");
        Map<?, ?> fields =
                changed.getMessage().getHeader(ChatwootConstants.CHANGED_FIELDS, Map.class);
        assertThat(fields.keySet()).map(String::valueOf).containsOnly("name", "blocked");
    }

    @Test
    void filtersChooseEventsAndFields() throws Exception {
        List<Long> there = contacts(2);
        listening(
                "chatwoot:listContacts?events=contact_updated&changedFields=email,blocked&" + FAST);
        desk.contact();
        desk.one("updateContact", "contactId", there.get(0), "name", "Ann");
        desk.one("updateContact", "contactId", there.get(1), "blocked", true);
        receives(there.subList(1, 2));
    }

    @Test
    void whatThisConnectionWroteStaysAway() throws Exception {
        List<Long> there = contacts(2);
        listening("chatwoot:listContacts?" + FAST);
        camel.createFluentProducerTemplate()
                .to("chatwoot:updateContact?name=Own&contactId=" + there.get(0))
                .request();
        camel.createFluentProducerTemplate()
                .to("chatwoot:createContact?name=Own&email=own@a.example")
                .request();
        desk.one("updateContact", "contactId", there.get(1), "name", "Others");
        receives(there.subList(1, 2));
        polledOnceMore("polling");
        assertThat(ids()).isEqualTo(there.subList(1, 2));
    }

    @Test
    void aContactWhoseRouteFailedComesAgain() throws Exception {
        List<Long> all = contacts(4);
        failing.add(all.get(2));
        route("polling", "chatwoot:listContacts?fromBeginning=true&" + FAST);
        await().until(() -> consumer("polling").getErrorCounter() > 2);
        failing.clear();
        receives(all);
    }
}
