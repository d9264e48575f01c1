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

/** A catalogue of two files on disk, in which a test changes what it is about. */
final class SmallCatalogue {

    static final String MESSAGES =
            """
            resource: messages
            title: Messages
            family: application
            operations:

              sendMessage:
                summary: Send a message.
                request: POST /api/v1/accounts/{accountId}/conversations/{conversationId}/messages
                body:
                  content: {type: string, liquid: true, description: "Text, \\"quoted\\" & <marked>."}
                  message_type: {type: string, enum: [outgoing, incoming], default: outgoing, description: Who says it.}
                  private: {type: boolean, description: A note.}
                  "attachments[]": {type: array<file>, description: Files.}
                  sender_id: {type: integer, description: Who.}
                text: content
                answer: {shape: object, item: message}
                bots: true

              sendPrivateNote:
                preset: sendMessage
                summary: Write a note.
                with: {private: true}
                without: [message_type]
                require: [content]

              setStatus:
                summary: Set the status.
                request: POST /api/v1/accounts/{accountId}/conversations/{conversationId}/status
                body:
                  snoozed_status: {type: string, description: Status.}
                answer: {shape: empty}
                repeat: harmless if snoozed_status

              snooze:
                preset: setStatus
                summary: Snooze it.
                with: {snoozed_status: snoozed}

              listMessages:
                summary: List messages.
                request: GET /api/v1/accounts/{accountId}/conversations/{conversationId}/messages
                query:
                  per_page: {type: integer, description: Size.}
                  updated_within: {type: integer, description: Seconds.}
                answer: {shape: payload-array, item: message, at: /payload, meta: /meta}
                paging: {style: page, sizeParameter: per_page, total: /meta/count, unpagedWith: updated_within}
            """;

    static final String CLIENT =
            """
            resource: client
            title: Client
            family: client
            operations:
              clientGetInbox:
                summary: Get the inbox.
                request: GET /public/api/v1/inboxes/{inboxIdentifier}
                answer: {shape: object, item: inbox}
            """;

    static final String CALL =
            """
            resource: call
            title: Any other path
            family: any
            operations:
              call:
                summary: Call a path.
                request: ANY {path}
                query:
                  path: {type: string, required: true, description: Path.}
                answer: {shape: object}
            """;

    private final Path directory;

    SmallCatalogue(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        write("messages.yaml", MESSAGES);
        write("client.yaml", CLIENT);
        write("call.yaml", CALL);
        write(
                "shared/path-parameters.yaml",
                """
                accountId: {type: integer, description: Account.}
                conversationId: {type: integer, description: Conversation.}
                messageId: {type: integer, description: Message.}
                inboxIdentifier: {type: string, description: Secure token.}
                locale: {type: string, description: Language.}
                """);
        write("shared/items.yaml", "message: {messageId: /id, conversationId: /conversation_id}\n");
        write(
                "shared/features.yaml",
                "stickers: {since: 3.4.0, what: Stickers., before: There are none.}\n");
    }

    Path directory() {
        return directory;
    }

    void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Replaces a piece of {@code messages.yaml}. */
    void change(String piece, String by) throws IOException {
        if (!MESSAGES.contains(piece)) {
            throw new IllegalArgumentException("Not in the catalogue: " + piece);
        }
        write("messages.yaml", MESSAGES.replace(piece, by));
    }

    Catalogue read() throws IOException {
        return new CatalogueReader(directory).read();
    }
}
