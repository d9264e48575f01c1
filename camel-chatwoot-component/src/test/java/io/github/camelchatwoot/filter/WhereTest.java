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
package io.github.camelchatwoot.filter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The option, from the route to the request. */
class WhereTest extends ChatwootRoutes {

    private static final String CONTACTS = "chatwoot:filterContacts?where=RAW(%s)";
    private static final String CONVERSATIONS = "chatwoot:filterConversations?where=RAW(%s)";

    private List<Object> values(String uri, Object body) {
        List<?> payload = (List<?>) sent(uri, body).json().get("payload");
        return payload.stream()
                .map(c -> ((Map<?, ?>) c).get("values"))
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void takesExpressionsAsValuesWhateverTheySay() {
        String hostile = "x' or name contains \"\" or (1=1) ${header.secret} {{b}} %";

        assertThat(values(CONTACTS.formatted("name = ${body} and blocked = false"), hostile))
                .containsExactly(List.of(hostile), List.of(false));
        assertThat(
                        values(
                                CONTACTS.formatted("name = \"Mr ${body[a]}, ${body['b']}\""),
                                Map.of("a", "A\"", "b", "B")))
                .containsExactly(List.of("Mr A\", B"));
    }

    @Test
    void takesAListWhereOneBelongs() {
        assertThat(values(CONVERSATIONS.formatted("inbox_id in ${body}"), List.of(3, 5)))
                .containsExactly(List.of(3, 5));
        assertThat(values(CONTACTS.formatted("city in ${body}"), List.of("Rome", "Paris")))
                .containsExactly(List.of("Rome"), List.of("Paris"));
        assertThat(refusal(CONTACTS.formatted("city = ${body}"), List.of("Rome"), Map.of()))
                .contains("where: at 8: ${body} is a list; write in ${body}");
    }

    @Test
    void takesTimesOfMessagesByTheirDay() {
        assertThat(
                        values(
                                CONTACTS.formatted("created_at > ${body}"),
                                Instant.parse("2026-01-31T23:59:00Z")))
                .containsExactly(List.of("2026-01-31"));
    }

    @Test
    void isRefusedIfAValueIsNotThereForThatWouldFindMore() {
        assertThat(
                        refusal(
                                CONTACTS.formatted("name = ${body[name]} or blocked = true"),
                                Map.of(),
                                Map.of()))
                .contains("where: at 8: ${body[name]} gave nothing");
    }

    @Test
    void isRefusedAtStartIfWrong() {
        assertThatThrownBy(() -> camel.getEndpoint(CONTACTS.formatted("labels contans ${body}")))
                .rootCause()
                .hasMessageStartingWith("where: at 8: 'contans' is no operator");
        assertThatThrownBy(() -> camel.getEndpoint(CONTACTS.formatted("status = ${body}")))
                .rootCause()
                .hasMessageContaining("'status' is no attribute of contacts");
        assertThatThrownBy(
                        () ->
                                camel.getEndpoint(
                                        "chatwoot:filterContacts?payload=[]&where=name%3Da"))
                .rootCause()
                .hasMessageContaining("two ways to say the same");
    }

    @Test
    void orThePayloadIsNeeded() {
        assertThat(refusal("chatwoot:filterContacts", null, Map.of()))
                .contains("payload is needed");
    }

    @Test
    void inTheHeaderHasNoExpressions() {
        Map<String, Object> header =
                Map.of(ChatwootConstants.PARAMETERS, Map.of("where", "name = '${body}'"));
        List<?> payload =
                (List<?>) sent("chatwoot:filterContacts", "no", header).json().get("payload");

        assertThat(((Map<?, ?>) payload.get(0)).get("values")).isEqualTo(Arrays.asList("${body}"));
        assertThat(
                        refusal(
                                "chatwoot:filterContacts",
                                null,
                                Map.of(
                                        ChatwootConstants.PARAMETERS,
                                        Map.of("where", "name = a", "payload", List.of()))))
                .contains("two ways to say the same");
    }

    @Test
    void selectsWhatIsExportedToo() {
        assertThat(values("chatwoot:exportContacts?where=RAW(city = Rome)", null))
                .containsExactly(List.of("Rome"));
    }
}
