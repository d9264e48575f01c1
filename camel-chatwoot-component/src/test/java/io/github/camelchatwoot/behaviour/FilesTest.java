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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class FilesTest extends Desk {

    private static final long SEED = System.nanoTime();

    @TempDir Path folder;
    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    private Map<String, Object> sent(long conversation, String name, Object... files) {
        return one(
                "sendMessage?attachmentName=" + name,
                "conversationId",
                conversation,
                "content",
                "See attached",
                "attachments",
                Arrays.asList(files));
    }

    private static byte[] photo(int size) {
        byte[] bytes = new byte[size];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    private Exchange throughRoute(String endpoint, Object body, Map<String, Object> headers)
            throws Exception {
        String start = "direct:" + unique("start");
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(start)
                                .to(endpoint)
                                .log("${header.CamelFileName}")
                                .to("file:" + folder)
                                .to("file:" + folder + "?fileName=again.bin");
                    }
                });
        return camel.createFluentProducerTemplate()
                .to(start)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    @Test
    void anAttachmentGoesToAFileAndCanBeReadTwice() throws Exception {
        byte[] bytes = photo(300_000);
        Map<String, Object> message = sent(conversation(inbox), "photo.bin", (Object) bytes);

        Exchange exchange =
                throughRoute("chatwoot:downloadAttachment?attachment=${body}", message, Map.of());

        assertThat(exchange.getException()).as("seed " + SEED).isNull();
        assertThat(Files.readAllBytes(folder.resolve("photo.bin"))).isEqualTo(bytes);
        assertThat(Files.readAllBytes(folder.resolve("again.bin"))).isEqualTo(bytes);
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .contains("octet-stream");
    }

    @Test
    void itIsFoundByTheIdsOfItsMessage() throws Exception {
        long conversation = conversation(inbox);
        Map<String, Object> message =
                sent(conversation, "one.bin", photo(10), new ByteArrayInputStream(photo(20)));
        List<?> attachments = (List<?>) message.get("attachments");
        Object second = ((Map<?, ?>) attachments.get(1)).get("id");

        Exchange exchange =
                throughRoute(
                        "chatwoot:downloadAttachment?conversationId=%d&messageId=%s&attachmentId=%s"
                                .formatted(conversation, message.get("id"), second),
                        null,
                        Map.of());

        assertThat(exchange.getException()).isNull();
        Map<?, ?> last = (Map<?, ?>) attachments.get(1);
        assertThat(Files.size(folder.resolve("again.bin")))
                .isEqualTo(((Number) last.get("file_size")).longValue());
        assertThat(exchange.getMessage().getHeader("CamelChatwootAttachmentId")).isEqualTo(second);
    }

    @Test
    void ofSeveralAttachmentsOneHasToBeNamed() {
        long conversation = conversation(inbox);
        Map<String, Object> message = sent(conversation, "two.bin", photo(10), photo(10));

        assertThat(
                        failure(
                                "downloadAttachment",
                                "conversationId",
                                conversation,
                                "messageId",
                                message.get("id")))
                .hasMessageContaining("2 attachments: set index");
        assertThat(failure("downloadAttachment", "attachment", message, "index", 2))
                .hasMessageContaining("the attachments are 0 to 1");
    }

    @Test
    void aMessageThatIsNotThereHasNoFile() {
        long conversation = conversation(inbox);

        assertThat(
                        failure(
                                "downloadAttachment",
                                "conversationId",
                                conversation,
                                "messageId",
                                999_999_999))
                .hasMessageContaining("no message 999999999");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        Map<String, Object> message = sent(conversation(inbox), "large.bin", photo(3000));

        assertThat(failure("downloadAttachment?maxDownloadSize=2999", "attachment", message))
                .hasMessageContaining("more than the 2999 bytes");
    }

    @Test
    void oneUploadIsSentToMany() throws Exception {
        Map<String, Object> uploaded =
                one("uploadFile?attachmentName=terms.txt", "attachment", "our terms".getBytes());

        for (int i = 0; i < 2; i++) {
            Map<String, Object> message =
                    one(
                            "sendMessage",
                            "conversationId",
                            conversation(inbox),
                            "attachments",
                            uploaded.get("blob_id"));
            Exchange file =
                    throughRoute(
                            "chatwoot:downloadAttachment?attachment=${body}", message, Map.of());
            assertThat(file.getException()).isNull();
            assertThat(folder.resolve("terms.txt")).hasContent("our terms");
        }
    }

    @Test
    void theStreamEndsWithItsExchange() {
        Map<String, Object> message = sent(conversation(inbox), "gone.bin", photo(100));
        Exchange exchange = exchange("downloadAttachment", "attachment", message);
        InputStream late = exchange.getMessage().getBody(InputStream.class);

        assertThat(catchThrowable(late::read)).hasMessageContaining("has ended");
    }
}
