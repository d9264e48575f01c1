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
package io.github.camelchatwoot.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The catalogue at run time: an operation is read when it is first asked for, the rest never. */
public final class Operations {

    private static final String DIRECTORY = "/META-INF/io/github/camelchatwoot/";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final Map<String, Operation> LOADED = new ConcurrentHashMap<>();

    private Operations() {}

    /**
     * The operation of this name.
     *
     * @throws IllegalArgumentException if there is none, with the nearest names
     */
    public static Operation load(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The operation of this name, if there is one. */
    public static Optional<Operation> find(String name) {
        boolean isName = name.chars().allMatch(Character::isLetterOrDigit);
        return isName
                ? Optional.ofNullable(LOADED.computeIfAbsent(name, Operations::read))
                : Optional.empty();
    }

    /** Null if there is none, which is then remembered nowhere. */
    private static Operation read(String name) {
        try (InputStream in = open("operations/" + name + ".json")) {
            return in == null ? null : MAPPER.readValue(in, Operation.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue entry of " + name + " can't be read", e);
        }
    }

    /** The names of all calls, sorted. */
    public static List<String> names() {
        return lines("operations.txt");
    }

    /** The names of what brings events, sorted. */
    public static List<String> consumers() {
        return lines("consumers.txt");
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " can't be read", e);
        }
    }

    private static InputStream open(String file) {
        return Operations.class.getResourceAsStream(DIRECTORY + file);
    }

    private static IllegalArgumentException unknown(String name) {
        List<String> known = Stream.concat(names().stream(), consumers().stream()).toList();
        return new IllegalArgumentException(
                "chatwoot:%s: there is no such operation; the nearest are %s"
                        .formatted(name, String.join(", ", Nearest.to(name, known, 3))));
    }
}
