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
package io.github.camelchatwoot.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.conversation;
import static io.github.camelchatwoot.event.EventSamples.inTeam;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.updated;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventFilterTest {

    private static final ChatwootEvent INCOMING = webhook("message_created", message());
    private static final ChatwootEvent ACTIVITY =
            cable("message.created", pushed("message_type", 2));
    private static final ChatwootEvent RESOLVED = updated("status", "open", "resolved");
    private static final ChatwootEvent CONTACT = webhook("contact_updated", EventSamples.contact());
    private static final ChatwootEvent TYPING =
            cable(
                    "conversation.typing_on",
                    map("conversation", conversation(), "user", map("id", 20, "type", "user")));

    /** The options as name=value. */
    private static EventFilter filter(String... options) {
        return EventFilter.of(
                Stream.of(options)
                        .map(option -> option.split("=", 2))
                        .collect(Collectors.toMap(o -> o[0], o -> o[1])));
    }

    @Test
    void withoutOptionsEverythingPassesButChatterAndActivity() {
        EventFilter all = filter();
        assertThat(List.of(INCOMING, RESOLVED, CONTACT)).allMatch(all::passes);
        assertThat(List.of(ACTIVITY, TYPING)).noneMatch(all::passes);
        assertThat(all.passes(cable("presence.update", map("users", Map.of())))).isFalse();
        assertThat(all.passes(cable("assignee.changed", conversation()))).isFalse();
        assertThat(all.passes(webhook("macro.executed", conversation()))).isTrue();
    }

    @Test
    void whatIsNamedPassesEvenIfItIsChatter() {
        assertThat(filter("events=conversation_typing_on").passes(TYPING)).isTrue();
        assertThat(filter("events=conversation_*").passes(TYPING)).isTrue();
        assertThat(filter("events=message_created, contact_updated").passes(CONTACT)).isTrue();
        assertThat(filter("events=message_created").passes(CONTACT)).isFalse();
    }

    @Test
    void activityPassesIfItIsAskedFor() {
        assertThat(filter("activity=true").passes(ACTIVITY)).isTrue();
        assertThat(filter("messageType=activity").passes(ACTIVITY)).isTrue();
    }

    @Test
    void changesImplyTheirEvents() {
        EventFilter filter = filter("changes=resolved,submitted");
        assertThat(filter.events())
                .containsExactlyInAnyOrder("conversation_updated", "message_updated");
        assertThat(filter.passes(RESOLVED)).isTrue();
        assertThat(filter.passes(updated("status", "resolved", "open"))).isFalse();
        assertThat(filter.passes(INCOMING)).isFalse();
    }

    @Test
    void changedFieldsMayNameAKeyInside() {
        ChatwootEvent event =
                updated(
                        "custom_attributes",
                        map("plan", "a", "tier", 3),
                        map("plan", "b", "tier", 3));
        assertThat(filter("changedFields=custom_attributes").passes(event)).isTrue();
        assertThat(filter("changedFields=custom_attributes.plan").passes(event)).isTrue();
        assertThat(filter("changedFields=custom_attributes.tier").passes(event)).isFalse();
        assertThat(filter("changedFields=priority").passes(event)).isFalse();
    }

    @Test
    void aMessagesConversationIsLookedAtToo() {
        ChatwootEvent event =
                webhook(
                        "message_created",
                        message(
                                "conversation",
                                conversation("status", "pending", "labels", List.of("vip"))));
        assertThat(filter("status=pending,open", "label=vip,new").passes(event)).isTrue();
        assertThat(filter("status=open").passes(event)).isFalse();
        assertThat(filter("label=new").passes(event)).isFalse();
        assertThat(filter("status=open").passes(CONTACT)).isFalse();
    }

    @Test
    void aMessageThatDoesNotBringItsConversationSaysSo() {
        EventFilter filter = filter("status=open", "events=message_created");
        ChatwootEvent bare = cable("message.created", pushed());
        assertThat(filter.passes(bare)).isFalse();
        assertThat(filter.needsConversation(bare)).isTrue();
        assertThat(filter().needsConversation(bare)).isFalse();
        assertThat(filter.passes(bare.withConversation(RESOLVED.conversation()))).isTrue();
        assertThat(filter.needsConversation(INCOMING)).isFalse();
    }

    @Test
    void theOtherFilters() {
        assertThat(filter("inboxId=27,28").passes(INCOMING)).isTrue();
        assertThat(filter("inboxId=28").passes(INCOMING)).isFalse();
        assertThat(filter("messageType=incoming").passes(INCOMING)).isTrue();
        assertThat(filter("messageType=outgoing").passes(INCOMING)).isFalse();
        assertThat(filter("messageType=incoming").passes(RESOLVED)).isFalse();
        assertThat(filter("private=false").passes(INCOMING)).isTrue();
        assertThat(filter("private=true").passes(INCOMING)).isFalse();
        ChatwootEvent inTeam = webhook("conversation_updated", conversation("meta", inTeam(3)));
        assertThat(filter("teamId=3").passes(inTeam)).isTrue();
        assertThat(filter("teamId=4").passes(inTeam)).isFalse();
        assertThat(filter("teamId=3").passes(RESOLVED)).isFalse();
    }

    @Test
    void optionsMayBeListsNumbersAndNull() {
        Map<String, Object> options =
                map("events", Arrays.asList("message_created"), "inboxId", 27, "label", null);
        assertThat(EventFilter.of(options).passes(INCOMING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    events=mesage_created          | events: there is no event 'mesage_created'; the nearest are message_created,
                    events=msg*                    | events: there is no event 'msg*'; the nearest are
                    changes=resolve                | changes: there is no change 'resolve'; the nearest are resolved,
                    status=closed                  | status: there is no value 'closed'; there are
                    messageType=in                 | messageType: there is no value 'in'; there are
                    private=yes                    | private: there is no value 'yes'; there are false, true
                    inboxId=Support                | inboxId: 'Support' is no id; ids are whole numbers, several with commas between
                    """)
    void whatIsMistypedIsRefusedWithWhatMayHaveBeenMeant(String option, String sentence) {
        assertThatThrownBy(() -> filter(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conversation_updated | messageType=incoming   | messageType and private
                    contact_updated      | status=open            | status, label and team
                    contact_created      | inboxId=3              | inboxId
                    message_created      | changedFields=priority | changedFields
                    message_created      | changes=resolved       | changes=resolved
                    """)
    void anEventThatCouldNeverPassIsRefused(String event, String option, String filter) {
        assertThatThrownBy(() -> filter("events=message_updated," + event, option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can never pass with the filter");
        assertThatThrownBy(() -> filter("events=" + event, option))
                .hasMessage(
                        "events: %s can never pass with the filter %s; give it a route of its own"
                                .formatted(event, filter));
    }
}
