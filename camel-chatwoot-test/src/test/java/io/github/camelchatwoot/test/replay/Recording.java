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
package io.github.camelchatwoot.test.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The exchanges of one recorded session, in order. */
record Recording(String name, List<RecordedExchange> exchanges) {
    private static final List<String> FILES = List.of("exchanges.jsonl", "exchanges.jsonl.gz");

    /** The recordings in the directory itself or in its sub-folders. */
    static List<Recording> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            var recordings = new ArrayList<Recording>();
            for (Path file : files.filter(Recording::isExchanges).sorted().toList()) {
                recordings.add(read(file));
            }
            return recordings;
        }
    }

    private static boolean isExchanges(Path file) {
        return FILES.contains(file.getFileName().toString());
    }

    private static Recording read(Path file) throws IOException {
        try (InputStream in = open(file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String name = file.toAbsolutePath().getParent().getFileName().toString();
            return new Recording(name, lines.lines().map(RecordedExchange::parse).toList());
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
