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
package io.github.camelchatwoot.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One folder of a recording of a real Chatwoot: its deliveries, frames and calls. */
public record RecordedFiles(Path folder) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The folders below the one that the property names, or that one itself. */
    public static List<RecordedFiles> all() {
        Path root = Path.of(System.getProperty("chatwoot.recordings", "../recordings"));
        try (Stream<Path> folders = Files.walk(root, 2)) {
            return folders.filter(Files::isDirectory).sorted().map(RecordedFiles::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Stream<RecordedDelivery> allDeliveries() {
        return all().stream().flatMap(files -> files.deliveries().stream());
    }

    public static Stream<RecordedFrame> allFrames() {
        return all().stream().flatMap(files -> files.frames().stream());
    }

    public List<RecordedDelivery> deliveries() {
        return lines("webhooks.jsonl").stream().map(RecordedDelivery::of).toList();
    }

    /** Those frames that carry events. */
    public List<RecordedFrame> frames() {
        return lines("cable.jsonl").stream()
                .filter(line -> "frame".equals(line.get("kind")))
                .flatMap(line -> RecordedFrame.of(line).stream())
                .toList();
    }

    /** The bodies of the JSON answers. */
    public List<Object> answers() {
        List<Object> bodies = new ArrayList<>();
        for (Map<String, Object> line : lines("exchanges.jsonl")) {
            if (line.get("response") instanceof Map<?, ?> answer
                    && "json".equals(answer.get("kind"))) {
                bodies.add(parsed(answer.get("body")));
            }
        }
        return bodies;
    }

    static Object parsed(Object value) {
        return value instanceof String text ? json(text) : value;
    }

    public static Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }

    /** Reads a recorded file, packed or not. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines(String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (!Files.exists(plain) && !Files.exists(packed)) {
            return List.of();
        }
        try (BufferedReader reader = open(Files.exists(plain) ? plain : packed)) {
            return reader.lines().map(line -> (Map<String, Object>) json(line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
