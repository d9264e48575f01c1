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
package io.github.camelchatwoot.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.recorded.RecordedFiles;

/**
 * Exchanges with a real server: every line with a request and a response in the files {@code
 * *.jsonl} and {@code *.jsonl.gz} below a folder.
 */
record Recording(List<RecordedExchange> exchanges) {

    /**
     * The recording below the folder that the system property {@code chatwoot.recordings} names.
     */
    static Recording read() {
        String folder = System.getProperty("chatwoot.recordings");
        if (folder == null) {
            throw new IllegalStateException(
                    "the system property chatwoot.recordings names no folder");
        }
        return read(Path.of(folder));
    }

    static Recording read(Path folder) {
        List<RecordedExchange> exchanges = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> f.getFileName().toString().matches(".*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .forEach(file -> exchanges.addAll(exchangesIn(folder, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recording(List.copyOf(exchanges));
    }

    private static List<RecordedExchange> exchangesIn(Path folder, Path file) {
        String scenario =
                folder.relativize(file)
                        .toString()
                        .replaceFirst("\\.jsonl(\\.gz)?$", "")
                        .replaceFirst("/exchanges$", "");
        try (BufferedReader reader = RecordedFiles.open(file)) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(Json::parse)
                    .filter(Recording::isExchange)
                    .map(line -> RecordedExchange.of(scenario, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deliveries of webhooks and frames of the websocket are recorded beside them. */
    private static boolean isExchange(JsonNode line) {
        return line.hasNonNull("operation") && line.has("request") && line.has("response");
    }
}
