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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergeCustomAttributesTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    @Test
    void attributesOfAConversationThatAreNotNamedAreKept() {
        long conversation = conversation(inbox);
        call(
                "mergeCustomAttributes",
                "conversationId",
                conversation,
                "customAttributes",
                Map.of("a", 1, "b", 2));

        Map<String, Object> now =
                one(
                        "mergeCustomAttributes",
                        "conversationId",
                        conversation,
                        "customAttributes",
                        Map.of("b", 3, "c", "x"),
                        "remove",
                        List.of("a"));

        assertThat(now).isEqualTo(Map.of("b", 3, "c", "x"));
        assertThat(one("getConversation", "conversationId", conversation))
                .containsEntry("custom_attributes", Map.of("b", 3, "c", "x"));
    }

    @Test
    void attributesOfAContactTheSame() {
        long contact = id(contact());
        call(
                "mergeCustomAttributes",
                "of",
                "contact",
                "contactId",
                contact,
                "customAttributes",
                Map.of("a", 1, "b", 2));

        assertThat(
                        one(
                                "mergeCustomAttributes",
                                "of",
                                "contact",
                                "contactId",
                                contact,
                                "customAttributes",
                                Map.of("b", 3),
                                "remove",
                                List.of("a")))
                .isEqualTo(Map.of("b", 3));
        assertThat(one("getContact", "contactId", contact))
                .containsEntry("custom_attributes", Map.of("b", 3));
    }

    @Test
    void ofTwentyWritersAtOnceNoneLosesAnything() throws Exception {
        long conversation = conversation(inbox);
        long contact = id(contact());
        AtomicInteger number = new AtomicInteger();

        atOnce(
                20,
                () -> {
                    int own = number.incrementAndGet();
                    Map<String, Object> attribute = Map.of("writer_" + own, own);
                    call(
                            "mergeCustomAttributes",
                            "conversationId",
                            conversation,
                            "customAttributes",
                            attribute);
                    return call(
                            "mergeCustomAttributes",
                            "of",
                            "contact",
                            "contactId",
                            contact,
                            "customAttributes",
                            attribute);
                });

        assertThat(attributes(one("getConversation", "conversationId", conversation))).hasSize(20);
        assertThat(attributes(one("getContact", "contactId", contact))).hasSize(20);
    }

    private static Set<?> attributes(Map<String, Object> thing) {
        return new HashSet<>(((Map<?, ?>) thing.get("custom_attributes")).keySet());
    }
}
