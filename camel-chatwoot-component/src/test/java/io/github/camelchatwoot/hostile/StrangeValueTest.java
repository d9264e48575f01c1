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
package io.github.camelchatwoot.hostile;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an application passes where a value belongs: one sentence refuses it. */
class StrangeValueTest extends ChatwootRoutes {

    private static final String ENDLESS =
            "a value contains itself, or is nested too deep to be sent";

    /** A value of the application whose code fails. */
    public static final class Failing {
        public String getName() {
            throw new IllegalStateException("no\nname");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no\ntext");
        }
    }

    /** An object that leads back to itself, as entities of a database do. */
    public static final class Parent {
        public List<Parent> getChildren() {
            return List.of(this);
        }
    }

    private static Object circle() {
        Map<String, Object> one = new HashMap<>();
        one.put("other", Map.of("one", one));
        return one;
    }

    private static Object deepList() {
        List<Object> deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        return deep;
    }

    private static InputStream brokenStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk\nis gone");
            }
        };
    }

    static Stream<Arguments> refused() {
        String message = "chatwoot:sendMessage?conversationId=7&";
        String contact = "chatwoot:updateContact?contactId=7&";
        String snooze = "chatwoot:toggleStatus?conversationId=7&status=snoozed&snoozedUntil=";
        return Stream.of(
                Arguments.of(contact + "customAttributes=${body}", circle(), ENDLESS),
                Arguments.of(
                        contact + "customAttributes=RAW({\"a\": \"${body}\"})", circle(), ENDLESS),
                Arguments.of(message + "content=Hi ${body}", circle(), ENDLESS),
                Arguments.of(message + "content=${body}", circle(), "content: a map is not text"),
                Arguments.of("chatwoot:getContact?contactId=${body}", deepList(), ENDLESS),
                Arguments.of(
                        "chatwoot:updateContact?contactId=7",
                        Map.of("custom_attributes", circle()),
                        ENDLESS),
                Arguments.of("chatwoot:call?method=POST&path=/x", circle(), ENDLESS),
                Arguments.of(
                        "chatwoot:updateContact?contactId=7",
                        new Parent(),
                        "the body, a Parent, can't be read as fields: "),
                Arguments.of(
                        contact + "customAttributes=${body}",
                        new Parent(),
                        "customAttributes: a Parent can't be read as an object: "),
                Arguments.of(
                        contact + "customAttributes=${body}",
                        7,
                        "customAttributes: '7' can't be read as an object: "),
                Arguments.of(
                        contact + "customAttributes=${body}",
                        new Failing(),
                        "customAttributes: a Failing can't be read as an object: no name"),
                Arguments.of(
                        message + "content=${body}",
                        new Failing(),
                        "content: a Failing can't be read: no text"),
                Arguments.of(
                        message + "content=Hi ${body}",
                        new Failing(),
                        "content: Hi ${body} can't be evaluated: no text"),
                Arguments.of(
                        message + "content=${body}",
                        brokenStream(),
                        "can't be read: the disk is gone"),
                Arguments.of(
                        "chatwoot:sendMessage?conversationId=7",
                        brokenStream(),
                        "can't be read: the disk is gone"),
                Arguments.of(
                        message + "content=${body}",
                        new File("/no/such\nfile"),
                        "content: a File can't be read: /no/such file"),
                Arguments.of(
                        message + "attachments=${body}",
                        new File("/no/such\nfile"),
                        "attachments: the file such file can't be read"),
                Arguments.of(
                        message + "attachments=${body}",
                        Collections.singletonMap(null, 1),
                        "attachments: a Integer is no file"),
                Arguments.of(snooze + "${body}", Double.NaN, "snoozedUntil: 'NaN' is not a time"),
                Arguments.of(
                        "chatwoot:getContact?contactId=${body}",
                        new java.math.BigInteger("9".repeat(5000)),
                        "contactId: '" + "9".repeat(60) + "…' is not a whole number"),
                Arguments.of(
                        "chatwoot:toggleStatus?conversationId=7&status=${body}",
                        "open\r\n2026-01-01 ERROR forged",
                        "status: 'open 2026-01-01 ERROR forged' is not one of open, "));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInOneSentence(String uri, Object value, String sentence) {
        assertThat(refusalOf(uri, value, Map.of())).contains(sentence);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("(".repeat(100_000), ENDLESS),
                Arguments.of(new Failing(), "where: a Failing can't be read: no text"),
                Arguments.of(circle(), "where: a map is not text"),
                Arguments.of("x".repeat(65_536), "where: at 1: 'xxx"),
                Arguments.of("name\n= 'a' or forged\nline = 1", "'forged' is no attribute"),
                Arguments.of("name = 'a' \"" + "y\n".repeat(65_536) + "\"", "not 'y y "));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void isRefusedAsAFilter(Object where, String sentence) {
        Map<String, Object> parameters = Map.of("where", where);
        assertThat(
                        refusalOf(
                                "chatwoot:filterContacts",
                                null,
                                Map.of("CamelChatwootParameters", parameters)))
                .contains(sentence);
    }

    @Test
    void isRefusedAsAName() {
        Map<String, Object> parameters = Map.of("a\nb" + "c".repeat(65_536), 1);
        assertThat(
                        refusalOf(
                                "chatwoot:getContact?contactId=7",
                                null,
                                Map.of("CamelChatwootParameters", parameters)))
                .startsWith("getContact: the header CamelChatwootParameters has 'a bccc");
        Map<Object, Object> noName = new HashMap<>();
        noName.put(null, 1);
        assertThat(
                        refusalOf(
                                "chatwoot:getContact?contactId=7",
                                null,
                                Map.of("CamelChatwootParameters", noName)))
                .startsWith("getContact: the header CamelChatwootParameters has 'null'");
    }

    @Test
    void aStreamThatHoldsAnIdIsRead() {
        assertThat(
                        sent(
                                        "chatwoot:getContact?contactId=${body}",
                                        new ByteArrayInputStream("7".getBytes()))
                                .path())
                .endsWith("/contacts/7");
    }

    @Test
    void jsonThatIsNullIsNoBody() {
        for (Object none : List.of(NullNode.getInstance(), MissingNode.getInstance())) {
            assertThat(sent("chatwoot:updateContact?contactId=7", none).json()).isEmpty();
        }
    }

    @Test
    void anEmptyListIsAValue() {
        assertThat(
                        sent(
                                        "chatwoot:setConversationLabels?conversationId=7&labels=${body}",
                                        new ArrayList<>())
                                .json())
                .isEqualTo(Map.of("labels", List.of()));
    }

    private String refusalOf(String uri, Object value, Map<String, Object> headers) {
        ChatwootException refused = refused(uri, value, headers);
        assertThat(refused).isExactlyInstanceOf(ChatwootValidationException.class);
        assertThat(refused.getMessage()).hasSizeLessThan(1100).doesNotContain("\n", "\r");
        return refused.getMessage();
    }
}
