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
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The lines of a recorded file, packed or not. */
final class RecordedLines {
    private RecordedLines() {}

    /** Those of the file with this name in the folder, none if there is no such file. */
    static <T> List<T> of(Path folder, String name, Function<String, T> parse) throws IOException {
        for (Path file : List.of(folder.resolve(name), folder.resolve(name + ".gz"))) {
            if (Files.exists(file)) {
                return of(file, parse);
            }
        }
        return List.of();
    }

    static <T> List<T> of(Path file, Function<String, T> parse) throws IOException {
        try (InputStream in = open(file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).map(parse).toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
