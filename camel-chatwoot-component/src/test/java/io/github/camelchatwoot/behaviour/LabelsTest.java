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
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LabelsTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    @Test
    void labelsAreAddedToThoseThatAreThereAndTakenAway() {
        long conversation = conversation(inbox);
        call("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));

        assertThat(
                        call(
                                "addLabels",
                                "conversationId",
                                conversation,
                                "labels",
                                List.of("new", "vip")))
                .isEqualTo(List.of("vip", "new"));
        assertThat(call("removeLabels", "conversationId", conversation, "labels", List.of("vip")))
                .isEqualTo(List.of("new"));

        assertThat(call("listConversationLabels", "conversationId", conversation))
                .isEqualTo(List.of("new"));
    }

    @Test
    void contactsHaveThemToo() {
        long contact = id(contact());

        call("addLabels", "of", "contact", "contactId", contact, "labels", List.of("gold"));

        assertThat(call("listContactLabels", "contactId", contact)).isEqualTo(List.of("gold"));
    }

    @Test
    void whoNamesAContactMeansTheContact() {
        long contact = id(contact());

        call("addLabels", "contactId", contact, "labels", List.of("gold"));

        assertThat(call("listContactLabels", "contactId", contact)).isEqualTo(List.of("gold"));
        assertThat(failure("addLabels", "contactId", contact, "conversationId", 1, "labels", "x"))
                .hasMessageContaining("one of the two has to go");
    }

    @Test
    void ofTwentyWritersAtOnceNoneLosesALabel() {
        long conversation = conversation(inbox);
        List<String> labels = IntStream.range(0, 20).mapToObj(i -> "label-" + i).toList();

        labels.parallelStream()
                .forEach(
                        label ->
                                call(
                                        "addLabels",
                                        "conversationId",
                                        conversation,
                                        "labels",
                                        List.of(label)));

        assertThat((List<?>) call("listConversationLabels", "conversationId", conversation))
                .map(String::valueOf)
                .containsExactlyInAnyOrderElementsOf(labels);
    }
}
