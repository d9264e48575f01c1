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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GenerateTest {

    private static final String OPERATIONS = "META-INF/io/github/camelchatwoot/operations";

    @TempDir Path directory;
    private SmallCatalogue catalogue;

    @BeforeEach
    void generate() throws IOException {
        catalogue = new SmallCatalogue(directory.resolve("catalogue"));
        run();
    }

    @Test
    void anOperationBecomesWhatTheEngineReads() throws IOException {
        assertThat(operation("sendMessage"))
                .isEqualTo(
                        json(
                                """
                                {"name": "sendMessage", "family": "APPLICATION", "method": "POST",
                                 "path": "/api/v1/accounts/{accountId}/conversations/{conversationId}/messages",
                                 "parameters": [
                                  {"option": "accountId", "wire": "accountId", "place": "PATH", "type": "integer", "required": true},
                                  {"option": "conversationId", "wire": "conversationId", "place": "PATH", "type": "integer", "required": true},
                                  {"option": "content", "wire": "content", "place": "BODY", "type": "string", "liquid": true},
                                  {"option": "messageType", "wire": "message_type", "place": "BODY", "type": "string", "allowed": ["outgoing", "incoming"]},
                                  {"option": "private", "wire": "private", "place": "BODY", "type": "boolean"},
                                  {"option": "attachments", "wire": "attachments[]", "place": "BODY", "type": "array<file>"},
                                  {"option": "senderId", "wire": "sender_id", "place": "BODY", "type": "integer"}],
                                 "names": {"cannedResponse": "content"},
                                 "text": "content",
                                 "answer": {"shape": "object", "ids": {"messageId": "/id", "conversationId": "/conversation_id"}},
                                 "paging": {"style": "NONE"}, "token": true, "bots": true}
                                """));
    }

    @Test
    void aPresetFixesTakesAwayAndRequires() throws IOException {
        JsonNode note = operation("sendPrivateNote");

        assertThat(note.path("fixed")).isEqualTo(json("{\"private\": true}"));
        assertThat(note.path("parameters").findValuesAsText("option"))
                .containsExactly(
                        "accountId", "conversationId", "content", "attachments", "senderId");
        assertThat(note.at("/parameters/2/required").asBoolean()).isTrue();
        assertThat(note.path("text").asText()).isEqualTo("content");
    }

    @Test
    void aPresetThatFixesTheConditionIsHarmlessToRepeat() throws IOException {
        assertThat(operation("setStatus").path("repeat").asText())
                .isEqualTo("harmless if snoozedStatus");
        assertThat(operation("snooze").path("repeat").asText()).isEqualTo("harmless");
        assertThat(operation("listMessages").path("repeat").asText()).isEqualTo("harmless");
        assertThat(operation("sendMessage").has("repeat")).isFalse();
    }

    @Test
    void pagingNamesOptionsNotWireNames() throws IOException {
        assertThat(operation("listMessages").path("paging"))
                .isEqualTo(
                        json(
                                """
                                {"style": "PAGE", "sizeParameter": "perPage", "total": "/meta/count",
                                 "unpagedWith": "updatedWithin"}
                                """));
    }

    @Test
    void theClientApiAndAnyOtherPathHaveTheirOwnWays() throws IOException {
        assertThat(operation("clientGetInbox").has("token")).isFalse();
        assertThat(operation("call").path("method").asText()).isEqualTo("ANY");
        assertThat(operation("call").at("/parameters/0/place").asText()).isEqualTo("QUERY");
    }

    @Test
    void namesAreSortedForSuggestions() throws IOException {
        assertThat(resource(OPERATIONS + ".txt").lines())
                .containsExactly(
                        "call",
                        "clientGetInbox",
                        "listMessages",
                        "sendMessage",
                        "sendPrivateNote",
                        "setStatus",
                        "snooze");
    }

    @Test
    void aConsumerHasABuilderAndNothingElse() throws IOException {
        catalogue.write(
                "events.yaml",
                """
                resource: events
                title: Events
                family: events
                operations:
                  webhook: {summary: Receive webhooks., consumer: true}
                """);
        run();

        assertThat(source("ChatwootOperation")).contains("/** Receive webhooks. */\n    webhook,");
        assertThat(operation("webhook").path("family").asText()).isEqualTo("EVENTS");
        assertThat(resource(OPERATIONS + ".txt")).doesNotContain("webhook");
        assertThat(source("Chatwoot")).contains("builder.Webhook webhook() {");
        assertThat(source("builder/Webhook")).contains("class Webhook extends EventsBuilder<");
    }

    @Test
    void javaNamesWhatTheCatalogueNames() throws IOException {
        assertThat(source("ChatwootOperation"))
                .contains("/** Send a message. */\n    sendMessage,");
        assertThat(source("ChatwootIdHeaders"))
                .contains("String CONVERSATION_ID = \"CamelChatwootConversationId\";")
                .contains("javaType = \"Long\"")
                .contains("String INBOX_IDENTIFIER = \"CamelChatwootInboxIdentifier\";")
                .doesNotContain("LOCALE");
        assertThat(source("operation/CatalogueOptions")).contains("\"attachments\",\n");
        assertThat(source("Chatwoot")).contains("SendMessage sendMessage() {");
    }

    @Test
    void buildersTakeJavaTypesAndText() throws IOException {
        assertThat(source("builder/SendMessage"))
                .contains("class SendMessage extends OperationBuilder<SendMessage>")
                .contains(
                        "/** Text, \"quoted\" &amp; &lt;marked&gt;. If not set, a text body says it. */")
                .contains("senderId(long value)", "senderId(String value)")
                .contains("attachments(String... value)")
                .contains("isPrivate(boolean value) {\n        return option(\"private\", value);")
                .contains("One of: outgoing, incoming.")
                .doesNotContain("accountId");
    }

    @Test
    void aKameletAsksForWhatNoHeaderOrBodyCanSay() throws IOException {
        JsonNode kamelet =
                new YAMLMapper()
                        .readTree(
                                resource(
                                        "kamelets/chatwoot-send-private-note-action.kamelet.yaml"));
        JsonNode definition = kamelet.at("/spec/definition");
        JsonNode parameters = kamelet.at("/spec/template/from/steps/0/to/parameters");

        assertThat(definition.has("required")).isFalse();
        assertThat(definition.at("/properties/content/default").asText("absent")).isEmpty();
        assertThat(definition.at("/properties/accessToken/format").asText()).isEqualTo("password");
        assertThat(definition.path("properties").has("platformAccessToken")).isFalse();
        assertThat(parameters.path("content").asText()).isEqualTo("{{?content}}");
        assertThat(kamelet.at("/spec/dependencies/1").asText())
                .isEqualTo("mvn:io.github.camel-chatwoot:camel-chatwoot:1.2.3");

        JsonNode call =
                new YAMLMapper().readTree(resource("kamelets/chatwoot-call-action.kamelet.yaml"));
        assertThat(call.at("/spec/definition/required/0").asText()).isEqualTo("path");
        assertThat(call.at("/spec/template/from/steps/0/to/parameters/path").asText())
                .isEqualTo("{{path}}");
    }

    @Test
    void aPageTellsAPersonWhatToWrite() throws IOException {
        assertThat(Files.readString(directory.resolve("docs/messages.md")))
                .contains("## sendPrivateNote\n\nWrite a note.")
                .contains("Short for [sendMessage](messages.md#sendmessage) with `private=true`.")
                .contains(
                        "| `messageType` | `string` |  | `outgoing` | body | Who says it. One of `outgoing`, `incoming`. |")
                .contains("A text body is the `content`.")
                .contains(
                        """
                        - to:
                            uri: chatwoot:sendPrivateNote
                            parameters:
                              conversationId: 42
                              content: Thanks, a colleague will answer soon.
                        """);
        assertThat(Files.readString(directory.resolve("docs/README.md")))
                .contains("| [Client](client.md) | [clientGetInbox](client.md#clientgetinbox) |");
    }

    @Test
    void whatWouldNotChangeIsNotWrittenAgain() throws IOException {
        FileTime longAgo = FileTime.fromMillis(0);
        Path unchanged = directory.resolve("java/io/github/camelchatwoot/builder/Call.java");
        Path changed = directory.resolve("java/io/github/camelchatwoot/builder/Snooze.java");
        Files.setLastModifiedTime(unchanged, longAgo);
        Files.setLastModifiedTime(changed, longAgo);
        catalogue.change("Snooze it.", "Let it sleep.");
        run();

        assertThat(Files.getLastModifiedTime(unchanged)).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(changed)).isNotEqualTo(longAgo);
    }

    @Test
    void whatLeavesTheCatalogueLeavesTheOutput() throws IOException {
        Map<String, String> before = output();
        Files.delete(catalogue.directory().resolve("client.yaml"));
        run();
        Map<String, String> after = output();

        assertThat(after.keySet())
                .isSubsetOf(before.keySet())
                .noneMatch(name -> name.toLowerCase().contains("clientgetinbox"));
        catalogue.write("client.yaml", SmallCatalogue.CLIENT);
        run();
        assertThat(output()).isEqualTo(before);
    }

    private void run() throws IOException {
        Generate.main(
                new String[] {
                    catalogue.directory().toString(),
                    directory.resolve("java").toString(),
                    directory.resolve("resources").toString(),
                    Files.createDirectories(directory.resolve("options")).toString(),
                    "1.2.3",
                    directory.resolve("docs").toString()
                });
    }

    private Map<String, String> output() throws IOException {
        Map<String, String> output = new TreeMap<>();
        for (String kind : new String[] {"java", "resources", "docs"}) {
            try (Stream<Path> files = Files.walk(directory.resolve(kind))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    output.put(directory.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return output;
    }

    private JsonNode operation(String name) throws IOException {
        return json(resource(OPERATIONS + "/" + name + ".json"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private String resource(String name) throws IOException {
        return Files.readString(directory.resolve("resources").resolve(name));
    }

    private String source(String name) throws IOException {
        return Files.readString(
                directory.resolve("java/io/github/camelchatwoot").resolve(name + ".java"));
    }
}
