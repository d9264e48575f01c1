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
package io.github.camelchatwoot.request;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import org.apache.camel.WrappedFile;

import io.github.camelchatwoot.client.Part;
import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.response.StoredFile;

/** Makes the file parts of a form out of whatever a route or a message offers as a file. */
public final class Attachments {

    private static final String DEFAULT_NAME = "attachment";
    private static final String DATA_URL = "data_url";

    /** Opens {@code classpath:} and {@code file:} places that a route's author named. */
    @FunctionalInterface
    public interface Places {
        InputStream open(String place) throws IOException;
    }

    /** Opens a path of the endpoint's own server, e.g. the file behind a message's attachment. */
    @FunctionalInterface
    public interface OwnServer {
        InputStream open(String pathAndQuery) throws IOException;
    }

    /** Opens files of other servers. */
    public interface OtherServers {
        /**
         * @throws IllegalArgumentException if files may not come from there
         */
        void check(URI address);

        InputStream open(URI address) throws IOException;
    }

    private final Places places;
    private final OwnServer ownServer;
    private final OtherServers otherServers;

    public Attachments(Places places, OwnServer ownServer, OtherServers otherServers) {
        this.places = places;
        this.ownServer = ownServer;
        this.otherServers = otherServers;
    }

    /**
     * @param field the name of the form field
     * @param value one file, or a collection or an array of them
     * @param name the file name for content that has none of its own, or null
     * @throws IllegalArgumentException if something is no file
     */
    List<Part> parts(String field, Object value, String name) {
        List<Part> parts = new ArrayList<>();
        if (value instanceof Collection<?> files) {
            files.forEach(file -> parts.add(part(field, file, hasName(file) ? null : name)));
        } else if (value instanceof Object[] files) {
            return parts(field, Arrays.asList(files), name);
        } else if (value instanceof Map<?, ?> attachments && !attachments.containsKey(DATA_URL)) {
            // the attachments of a Camel message: file names and contents
            attachments.forEach(
                    (fileName, file) -> parts.add(part(field, file, String.valueOf(fileName))));
        } else {
            parts.add(part(field, value, hasName(value) ? null : name));
        }
        return parts;
    }

    private static boolean hasName(Object file) {
        return !(file instanceof byte[] || file instanceof InputStream)
                && !(file instanceof DataHandler handler && handler.getName() == null);
    }

    /**
     * Files to fetch while they are sent.
     *
     * @param addresses one or a collection of them
     * @param name the file name if the address has none, or null
     * @throws IllegalArgumentException if one is no address or may not be fetched
     */
    List<Part> fetched(String field, Object addresses, String name) {
        Collection<?> all = addresses instanceof Collection<?> c ? c : List.of(addresses);
        return all.stream().map(one -> fetched(field, one.toString(), name)).toList();
    }

    private Part fetched(String field, String address, String name) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            // no cause: it tells the address, whose signature is as good as a password
            throw new IllegalArgumentException(
                    "an address is not one: " + e.getReason() + " at " + e.getIndex());
        }
        otherServers.check(uri);
        String last = uri.getPath() == null ? "" : baseName(uri.getPath());
        String otherwise = name == null ? DEFAULT_NAME : name;
        String fileName = last.isEmpty() ? otherwise : last;
        return new Part.File(
                field, fileName, typeOf(fileName), -1, () -> otherServers.open(uri), true);
    }

    /** Whether the value is only ids of uploaded blobs, which go as text. */
    static boolean isBlobId(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().allMatch(Attachments::isBlobId)
                : value instanceof CharSequence || value instanceof WrittenFile w && !w.isPlace();
    }

    /**
     * @param name null for its own
     */
    private Part part(String field, Object value, String name) {
        if (value instanceof WrittenFile written) {
            return written.isPlace()
                    ? place(field, written.text(), name)
                    : Part.text(field, written.text());
        } else if (value instanceof CharSequence blobId) {
            return Part.text(field, blobId.toString());
        } else if (value instanceof WrappedFile<?> wrapped) {
            return part(field, wrapped.getFile(), name);
        } else if (value instanceof File file) {
            return path(field, file.toPath(), name);
        } else if (value instanceof Path path) {
            return path(field, path, name);
        } else if (value instanceof byte[] bytes) {
            String fileName = name == null ? DEFAULT_NAME : name;
            return new Part.File(
                    field,
                    fileName,
                    typeOf(fileName),
                    bytes.length,
                    () -> new ByteArrayInputStream(bytes),
                    true);
        } else if (value instanceof InputStream stream) {
            String fileName = name == null ? DEFAULT_NAME : name;
            return new Part.File(field, fileName, typeOf(fileName), -1, () -> stream, false);
        } else if (value instanceof DataHandler handler) {
            String own = handler.getName();
            String fileName = name != null ? name : own == null ? DEFAULT_NAME : baseName(own);
            return new Part.File(
                    field, fileName, handler.getContentType(), -1, handler::getInputStream, true);
        }
        if (value instanceof Map<?, ?> map && map.get(DATA_URL) instanceof String) {
            return received(field, map, name);
        }
        throw new IllegalArgumentException(
                "a %s is no file; give a File, Path, InputStream, byte[], DataHandler, the attachment of a message or the id of an uploaded blob"
                        .formatted(value == null ? "null" : value.getClass().getSimpleName()));
    }

    /** Of the address only the path counts: a message can't make us ask another server. */
    private Part received(String field, Map<?, ?> attachment, String name) {
        StoredFile file = StoredFile.of(attachment);
        String fileName = name == null ? file.name() : name;
        return new Part.File(
                field, fileName, typeOf(fileName), -1, () -> ownServer.open(file.path()), true);
    }

    private Part place(String field, String place, String name) {
        String fileName = name == null ? baseName(place) : name;
        return new Part.File(field, fileName, typeOf(fileName), -1, () -> places.open(place), true);
    }

    private static Part path(String field, Path path, String name) {
        String fileName = name == null ? path.getFileName().toString() : name;
        try {
            return new Part.File(
                    field,
                    fileName,
                    typeOf(fileName),
                    Files.size(path),
                    () -> Files.newInputStream(path),
                    true);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the file %s can't be read".formatted(Sentence.excerpt(fileName)), e);
        }
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    private static String typeOf(String fileName) {
        return URLConnection.guessContentTypeFromName(fileName);
    }
}
