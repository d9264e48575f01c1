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
package io.github.camelchatwoot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.ChatwootResponse;
import io.github.camelchatwoot.client.LimitedStream;
import io.github.camelchatwoot.client.Origin;
import io.github.camelchatwoot.response.StoredFile;

/**
 * Opens files of one server as bodies of messages. They need no token, and get none: the server
 * redirects to whatever store it keeps them in.
 */
record Downloads(String operation, ChatwootClient client, URI baseUri, long most) {

    /** Puts the file into the message. Its length is told only if the server did. */
    void write(Exchange exchange, StoredFile file) throws ChatwootException {
        ChatwootResponse response = open(file);
        long length = response.headers().first("Content-Length").map(Downloads::number).orElse(-1L);
        if (length > most) {
            response.close();
            throw ChatwootValidationException.refused(operation, tooLong(file));
        }
        Message out = exchange.getMessage();
        out.setBody(
                new RemoteFile(exchange, limited(file, response), () -> openAgain(file), length));
        out.setHeader(Exchange.FILE_NAME, file.name());
        String type = response.headers().first("Content-Type").orElse(file.contentType());
        setOrRemove(out, Exchange.CONTENT_TYPE, type);
        setOrRemove(out, Exchange.CONTENT_LENGTH, length < 0 ? null : length);
        setOrRemove(out, Exchange.FILE_LENGTH, length < 0 ? null : length);
    }

    private ChatwootResponse open(StoredFile file) throws ChatwootException {
        return client.download(operation, URI.create(Origin.of(baseUri) + file.path()), null);
    }

    private InputStream openAgain(StoredFile file) throws IOException {
        try {
            return limited(file, open(file));
        } catch (ChatwootException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private InputStream limited(StoredFile file, ChatwootResponse response) {
        return new LimitedStream(response.body(), most, tooLong(file));
    }

    private String tooLong(StoredFile file) {
        return "the file %s has more than the %d bytes that maxDownloadSize allows"
                .formatted(file.name(), most);
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text.trim());
        } catch (NumberFormatException e) {
            return -1L;
        }
    }

    private static void setOrRemove(Message out, String header, Object value) {
        if (value == null) {
            out.removeHeader(header);
        } else {
            out.setHeader(header, value);
        }
    }
}
