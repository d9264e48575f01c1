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
package io.github.camelchatwoot.attachment;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentsTest extends ChatwootRoutes {

    private static final String SEND =
            "chatwoot:sendMessage?conversationId=7&content=Here&attachments=${body}";
    private static final String BLOB = "eyJfcmFpbHMiOnsiZGF0YSI6MX19--0123456789abcdef";

    /** What a mail consumer hands on. */
    record Photo() implements DataSource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[] {65, 66});
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "image/png";
        }

        @Override
        public String getName() {
            return "photo.png";
        }
    }

    @TempDir Path directory;
    private Path invoice;

    @BeforeEach
    void writeInvoice() throws IOException {
        invoice = Files.writeString(directory.resolve("invoice.pdf"), "PDF & content");
    }

    private String form(String uri, Object body) {
        String text = sent(uri, body).text();
        assertThat(server.last().header("Content-type")).startsWith("multipart/form-data");
        return text;
    }

    private static String part(String fileName) {
        return "name=\"attachments[]\"; filename=\"" + fileName + "\"";
    }

    @Test
    void areFilesOfEveryKind() {
        byte[] bytes = "PDF & content".getBytes(StandardCharsets.UTF_8);
        GenericFile<File> wrapped = new GenericFile<>();
        wrapped.setFile(invoice.toFile());
        for (Object file : List.of(invoice, invoice.toFile(), wrapped)) {
            assertThat(form(SEND, file))
                    .contains(part("invoice.pdf"), "PDF & content", "application/pdf");
        }
        for (Object content : List.of(bytes, new ByteArrayInputStream(bytes))) {
            assertThat(form(SEND + "&attachmentName=rechnung.pdf", content))
                    .contains(part("rechnung.pdf"), "PDF & content", "application/pdf");
        }
    }

    @Test
    void mayBeSeveral() {
        String form = form(SEND, List.of(invoice, "two".getBytes(StandardCharsets.UTF_8)));
        assertThat(form).contains(part("invoice.pdf"), part("attachment"), "two");
    }

    @Test
    void mayBeAnArray() {
        File[] files = {invoice.toFile(), invoice.toFile()};
        assertThat(form(SEND, files)).containsSubsequence(part("invoice.pdf"), part("invoice.pdf"));
    }

    @Test
    void keepTheirOwnNames() {
        String form = form(SEND + "&attachmentName=photo.png", List.of(invoice, new byte[] {1}));
        assertThat(form).contains(part("invoice.pdf"), part("photo.png"));
    }

    @Test
    void arePartsBesideTheFieldsOfTheMessage() {
        String form =
                form(
                        SEND + "&private=true&contentAttributes=RAW({\"a\": {\"b\": [1, 2]}})",
                        invoice);
        assertThat(form)
                .contains("name=\"content\"", "Here", "name=\"private\"", "true")
                .contains("name=\"content_attributes[a][b][]\"");
    }

    @Test
    void ofAMapInTheBodyAreSentAsFiles() {
        String form =
                form(
                        "chatwoot:sendMessage?conversationId=7",
                        Map.of("content", "Here", "attachments", List.of(invoice)));
        assertThat(form).contains(part("invoice.pdf"), "name=\"content\"");
    }

    @Test
    void mayBeTheIdOfABlob() {
        assertThat(sent(SEND, BLOB).json())
                .isEqualTo(Map.of("content", "Here", "attachments", List.of(BLOB)));
        assertThat(sent(SEND, List.of(BLOB)).json())
                .isEqualTo(Map.of("content", "Here", "attachments", List.of(BLOB)));
        assertThat(form(SEND, List.of(BLOB, invoice))).contains(BLOB, part("invoice.pdf"));
        // and then it is not the text of the message as well
        assertThat(sent("chatwoot:sendMessage?conversationId=7&attachments=${body}", BLOB).json())
                .isEqualTo(Map.of("attachments", List.of(BLOB)));
    }

    @Test
    void arePlainTextNeverReadFromThisMachine() {
        for (String text :
                List.of(invoice.toString(), "file:" + invoice, "classpath:welcome.liquid")) {
            assertThat(sent(SEND, text).text()).doesNotContain("PDF &", "Hello {{");
            assertThat(sent(SEND, List.of(text)).text()).doesNotContain("PDF &", "Hello {{");
            assertThat(
                            sent(
                                            "chatwoot:sendMessage?conversationId=7",
                                            null,
                                            Map.of(
                                                    "CamelChatwootParameters",
                                                    Map.of("attachments", text)))
                                    .text())
                    .doesNotContain("PDF &", "Hello {{");
        }
    }

    @Test
    void namedByTheAuthorAreReadFromThisMachine() {
        String send = "chatwoot:sendMessage?conversationId=7&content=Here&attachments=";
        assertThat(form(send + "file:" + invoice, null)).contains(part("invoice.pdf"), "PDF &");
        assertThat(form(send + "file:" + invoice + ",classpath:welcome.liquid", null))
                .contains(part("invoice.pdf"), part("welcome.liquid"), "Hello {{");
        String slashed = "eyJf/mFp+HM=--" + "0123456789abcdef".repeat(3);
        for (String blob : List.of(BLOB, slashed)) {
            assertThat(sent(send + "RAW(" + blob + ")", null).json())
                    .containsEntry("attachments", List.of(blob));
        }
    }

    @Test
    void mixedOutOfTextAndExpressionsAreRefused() {
        assertThat(
                        refusalAtStart(
                                "chatwoot:sendMessage?conversationId=7&attachments=file:/tmp/${body}"))
                .startsWith(
                        "chatwoot:sendMessage: attachments: 'file:/tmp/${body}' mixes text and expressions");
    }

    @Test
    void thatAreNoneAreRefused() {
        assertThat(refusal(SEND, 5)).contains("a Integer is no file");
        assertThat(refusal(SEND, directory.resolve("none.pdf"))).contains("none.pdf");
        Exchange exchange = send(SEND, directory);
        assertThat(exchange.getException()).hasMessageContaining("can't be read");
    }

    /** Written behind the server's name, these would name another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".evil.example/rails/active_storage/a.png?signature=hush",
                "@evil.example/rails/active_storage/a.png?signature=hush",
                "evil/rails/active_storage/a.png?signature=hush",
                "mailto:rails/active_storage/a.png?signature=hush",
                "ht tp://evil.example/rails/active_storage/a.png?signature=hush",
                "http://evil.example/latest/meta-data?signature=hush"
            })
    void ofAMessageNameNoOtherServer(String address) {
        for (String uri : List.of(SEND, "chatwoot:downloadAttachment?attachment=${body}")) {
            Map<String, Object> attachment = Map.of("id", 5, "data_url", address);
            Exchange exchange = send(uri, attachment);
            assertThat(exchange.getException())
                    .isExactlyInstanceOf(ChatwootValidationException.class)
                    .hasMessageContaining("the attachment 5, a null, has no file in Chatwoot");
            assertThat(stackTrace(exchange.getException())).doesNotContain("hush");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void ofAMessageComeFromTheServerOfTheEndpoint() {
        server.answers(request -> new RecordingServer.Reply(200, "{}"));
        Map<String, Object> attachment =
                Map.of("data_url", "http://evil.example/rails/active_storage/b/a.png?x=1");
        assertThat(send(SEND, attachment).getException()).isNull();
        assertThat(server.requests())
                .extracting(RecordedRequest::path)
                .containsExactly(
                        "/rails/active_storage/b/a.png",
                        "/api/v1/accounts/1/conversations/7/messages");
        assertThat(server.requests().get(0).token()).isNull();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void withLineBreaksAndQuotesInTheirNamesCanNotWriteHeaders() {
        String form = form(SEND + "&attachmentName=RAW(a\"; name=\"private)", new byte[] {1});
        assertThat(form).doesNotContain("; name=\"private\"").contains("name=\"attachments[]\"");
    }

    @Test
    void ofDataHandlersKeepNameAndType() {
        assertThat(form(SEND, new DataHandler(new Photo())))
                .contains(part("photo.png"), "image/png", "AB");
    }

    @Test
    void areStreamedNotBuffered() {
        byte[] large = new byte[5_000_000];
        assertThat(sent(SEND, new ByteArrayInputStream(large)).body())
                .hasSizeGreaterThan(5_000_000);
    }
}
