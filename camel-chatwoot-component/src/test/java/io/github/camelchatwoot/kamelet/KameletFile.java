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
package io.github.camelchatwoot.kamelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.github.camelchatwoot.ChatwootComponent;

/** A Kamelet of the component's jar, as its file says it. */
record KameletFile(String name, JsonNode yaml) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Every one of them, sorted by name. */
    static List<KameletFile> all() {
        try {
            Path classes =
                    Path.of(
                            ChatwootComponent.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.list(classes.resolve("kamelets"))) {
                return files.sorted().map(KameletFile::read).toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<KameletFile> ofType(String type) {
        return all().stream().filter(kamelet -> kamelet.type().equals(type));
    }

    private static KameletFile read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".kamelet.yaml", "");
            return new KameletFile(name, YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return yaml.at("/metadata/labels/camel.apache.org~1kamelet.type").asText();
    }

    JsonNode definition() {
        return yaml.at("/spec/definition");
    }

    Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        definition()
                .path("properties")
                .properties()
                .forEach(e -> fields.put(e.getKey(), e.getValue()));
        return fields;
    }

    List<String> required() {
        List<String> required = new ArrayList<>();
        definition().path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** The endpoint in its template. */
    JsonNode endpoint() {
        JsonNode from = yaml.at("/spec/template/from");
        return type().equals("source") ? from : from.at("/steps/0/to");
    }

    /** What the endpoint does. */
    String operation() {
        return endpoint().path("uri").asText().replace("chatwoot:", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
