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
package io.github.camelchatwoot.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * Writes {@code multipart/form-data} as browsers do, which is what Rack reads: names in UTF-8, and
 * quotes and line breaks in them percent-encoded, so that no file name can add a header. Files go
 * from their stream to the connection through one small buffer.
 */
final class MultipartEntity extends AbstractHttpEntity {

    private static final int BUFFER = 16 * 1024;

    private final List<Part> parts;
    private final String boundary;
    private boolean begun;

    MultipartEntity(List<Part> parts) {
        this(parts, "camel-chatwoot-" + UUID.randomUUID());
    }

    private MultipartEntity(List<Part> parts, String boundary) {
        super("multipart/form-data; boundary=" + boundary, null, false);
        this.parts = parts;
        this.boundary = boundary;
    }

    /** Whether a byte of it may already have been taken from its sources. */
    boolean begun() {
        return begun;
    }

    @Override
    public boolean isRepeatable() {
        return parts.stream().allMatch(Part::repeatable);
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    /** The exact length, or -1 if a file's length is unknown. */
    @Override
    public long getContentLength() {
        long length = closing().length;
        for (Part part : parts) {
            long content =
                    part instanceof Part.File file
                            ? file.length()
                            : bytes(((Part.Text) part).value()).length;
            if (content < 0) {
                return -1;
            }
            length += opening(part).length + content + 2;
        }
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        begun = true;
        for (Part part : parts) {
            out.write(opening(part));
            if (part instanceof Part.File file) {
                copy(file, out);
            } else {
                out.write(bytes(((Part.Text) part).value()));
            }
            out.write(bytes("\r\n"));
        }
        out.write(closing());
        out.flush();
    }

    private static void copy(Part.File file, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long sent = 0;
        try (SourceStream in = SourceStream.open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sent += read;
                if (file.length() >= 0 && sent > file.length()) {
                    throw in.failure("is longer than the " + file.length() + " bytes announced");
                }
                out.write(buffer, 0, read);
            }
            if (file.length() >= 0 && sent < file.length()) {
                throw in.failure("ended after " + sent + " of " + file.length() + " bytes");
            }
        }
    }

    private byte[] opening(Part part) {
        StringBuilder head = new StringBuilder("--").append(boundary);
        head.append("\r\nContent-Disposition: form-data; name=\"").append(quoted(part.name()));
        if (part instanceof Part.File file) {
            head.append("\"; filename=\"").append(quoted(file.fileName()));
            head.append("\"\r\nContent-Type: ").append(mediaType(file.contentType()));
        } else {
            head.append('"');
        }
        return bytes(head.append("\r\n\r\n").toString());
    }

    private byte[] closing() {
        return bytes("--" + boundary + "--\r\n");
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String mediaType(String contentType) {
        boolean oneLine = contentType != null && contentType.chars().allMatch(c -> c >= ' ');
        return oneLine && !contentType.isBlank()
                ? contentType
                : ContentType.APPLICATION_OCTET_STREAM.getMimeType();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("Written straight to the connection");
    }

    @Override
    public void close() {
        // each file is closed when it has been sent
    }
}
