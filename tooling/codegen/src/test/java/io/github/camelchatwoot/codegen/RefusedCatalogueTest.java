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
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefusedCatalogueTest {

    @TempDir Path directory;
    private SmallCatalogue catalogue;

    @BeforeEach
    void write() throws IOException {
        catalogue = new SmallCatalogue(directory);
    }

    /** The piece of the catalogue that is changed, what it becomes, and the sentence. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    type: boolean          | type: bool           | messages.yaml, sendMessage: body.private.type does not have a value in the enumeration ["string", "integer", "number", "boolean", "epoch", "datetime", "object", "file", "array<string>", "array<integer>", "array<object>", "array<file>", "array<address>"].
                    bots: true             | bot: true            | messages.yaml, sendMessage: property 'bot' is not defined in the schema and the schema does not allow additional properties.
                    shape: empty           | form: empty          | messages.yaml, setStatus: answer required property 'shape' not found.
                    request: GET           | request: LIST        | messages.yaml, listMessages: request does not match the regex pattern ^((GET|POST|PUT|PATCH|DELETE) /\\S*|ANY \\{path})$.
                    family: application    | family: app          | messages.yaml, family: does not have a value in the enumeration ["application", "platform", "client", "any", "events"].
                    text: content          | text: contents       | messages.yaml, sendMessage: text names contents, which is not among the parameters.
                    unpagedWith: updated   | unpagedWith: changed | messages.yaml, listMessages: paging.unpagedWith names changed_within, which is not among the parameters.
                    sizeParameter: per     | sizeParameter: a     | messages.yaml, listMessages: paging.sizeParameter names a_page, which is not among the parameters.
                    harmless if snoozed    | harmless if some     | messages.yaml, setStatus: repeat names some_status, which is not among the parameters.
                    preset: setStatus      | preset: setState     | messages.yaml, snooze: preset of setState, which is not in the catalogue.
                    preset: setStatus      | preset: sendPrivateNote | messages.yaml, snooze: preset of sendPrivateNote, which is a preset itself; name sendMessage.
                    with: {snoozed_status  | with: {state         | messages.yaml, snooze: with names state, which is not in the body of setStatus.
                    without: [message_type | without: [type       | messages.yaml, sendPrivateNote: without or require names type, which is not among the parameters.
                    conversationId}/status | chatId}/status       | messages.yaml, setStatus: {chatId} is not in shared/path-parameters.yaml.
                    snooze:                | clientGetInbox:      | messages.yaml, clientGetInbox: client.yaml has an operation of this name.
                    per_page               | max_items            | messages.yaml, listMessages: max_items would be the option maxItems, which means something else in every producer.
                    sender_id: {           | conversation_id: {   | messages.yaml, sendMessage: conversationId (path) and conversation_id (body) would both be the option conversationId.
                    """)
    void isToldInOneSentence(String piece, String by, String sentence) throws IOException {
        catalogue.change(piece, by);

        assertThatThrownBy(() -> catalogue.read())
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void idsOfAnItemMustBePathParameters() throws IOException {
        catalogue.write("shared/items.yaml", "message: {chatId: /id}\n");

        assertThatThrownBy(() -> catalogue.read())
                .hasMessage(
                        "shared/items.yaml, message: chatId is not in shared/path-parameters.yaml.");
    }

    @Test
    void anEntryWrittenTwiceIsFoundByItsLine() throws IOException {
        catalogue.change("snooze:", "setStatus:");

        assertThatThrownBy(() -> catalogue.read())
                .hasMessageMatching("messages.yaml, line \\d+: Duplicate field 'setStatus'.*");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        catalogue.change("text: content", "text: contents");
        catalogue.write("client.yaml", SmallCatalogue.CLIENT.replace("inboxIdentifier", "inbox"));

        assertThatThrownBy(() -> catalogue.read())
                .hasMessageContainingAll(
                        "client.yaml, clientGetInbox: {inbox} is not in",
                        "messages.yaml, sendMessage: text names contents");
    }
}
