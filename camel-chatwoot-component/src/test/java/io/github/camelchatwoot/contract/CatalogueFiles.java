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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue as its authors wrote it. */
final class CatalogueFiles {

    private static final Path FOLDER = Path.of("src", "main", "catalogue");
    private static final ObjectMapper YAML = new YAMLMapper();

    private CatalogueFiles() {}

    static Set<String> operations() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> operationsIn(file).forEach(names::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Stream<String> operationsIn(Path file) {
        try {
            return YAML.readTree(file.toFile()).get("operations").properties().stream()
                    .filter(entry -> !entry.getValue().path("consumer").asBoolean())
                    .map(java.util.Map.Entry::getKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
