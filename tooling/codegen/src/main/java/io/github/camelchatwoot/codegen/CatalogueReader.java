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
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the files of a catalogue directory, sorted by name, and refuses what is not well formed.
 */
final class CatalogueReader {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private final Path directory;

    CatalogueReader(Path directory) {
        this.directory = directory;
    }

    Catalogue read() throws IOException {
        Map<String, Entry.Resource> files = resources();
        Map<String, Entry> consumers = takeConsumers(files);
        Map<String, Entry.Field> pathParameters =
                shared("path-parameters.yaml", new TypeReference<>() {});
        Map<String, Map<String, String>> items = shared("items.yaml", new TypeReference<>() {});
        List<String> mistakes = EntryCheck.mistakes(files, pathParameters, items);
        if (mistakes.isEmpty()) {
            Catalogue catalogue =
                    new PresetResolver(
                                    pathParameters,
                                    items,
                                    shared("features.yaml", new TypeReference<>() {}))
                            .resolve(files, consumers);
            mistakes = OptionCheck.mistakes(catalogue);
            if (mistakes.isEmpty()) {
                return catalogue;
            }
        }
        throw new CatalogueException(mistakes);
    }

    /** They are no calls, so nothing else of the catalogue concerns them. */
    private static Map<String, Entry> takeConsumers(Map<String, Entry.Resource> files) {
        Map<String, Entry> consumers = new LinkedHashMap<>();
        for (Entry.Resource file : files.values()) {
            file.operations()
                    .forEach(
                            (name, entry) -> {
                                if (entry.consumer()) {
                                    consumers.put(name, entry);
                                }
                            });
            file.operations().keySet().removeAll(consumers.keySet());
        }
        files.values().removeIf(file -> file.operations().isEmpty());
        return consumers;
    }

    private Map<String, Entry.Resource> resources() throws IOException {
        CatalogueSchema schema = new CatalogueSchema();
        List<String> mistakes = new ArrayList<>();
        Map<String, Entry.Resource> resources = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            JsonNode tree = parse(file);
            List<String> found = schema.mistakes(name, tree);
            mistakes.addAll(found);
            if (found.isEmpty()) {
                resources.put(name, YAML.treeToValue(tree, Entry.Resource.class));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new CatalogueException(mistakes);
        }
        return resources;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private <T> T shared(String name, TypeReference<T> type) throws IOException {
        return YAML.convertValue(parse(directory.resolve("shared").resolve(name)), type);
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    "%s, line %d: %s."
                            .formatted(
                                    file.getFileName(),
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("not YAML")));
        }
    }
}
