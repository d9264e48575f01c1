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
package io.github.camelchatwoot.springboot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What an IDE completes is what the component has. */
class MetadataTest {

    private static final String PREFIX = "camel.component.chatwoot.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode OPTIONS = read(Path.of(System.getProperty("catalog.json")));
    private static final Map<String, JsonNode> METADATA = metadata();

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> metadata() {
        Map<String, JsonNode> metadata = new TreeMap<>();
        Path file = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
        read(file)
                .path("properties")
                .forEach(property -> metadata.put(property.path("name").asText(), property));
        return metadata;
    }

    static Stream<String> options() {
        return OPTIONS.path("componentProperties").properties().stream().map(Map.Entry::getKey);
    }

    @Test
    void noOptionIsMissingAndNoneIsMore() {
        Set<String> expected =
                new TreeSet<>(Set.of(PREFIX + "enabled", PREFIX + "customizer.enabled"));
        options().forEach(name -> expected.add(property(name)));

        assertThat(METADATA.keySet()).isEqualTo(expected).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionIsDescribedAsInTheCatalog(String name) {
        JsonNode option = OPTIONS.path("componentProperties").path(name);
        JsonNode property = METADATA.get(property(name));

        assertThat(property.path("type").asText().replace('$', '.').replace(",", ", "))
                .isEqualTo(boxed(option.path("javaType").asText()));
        assertThat(property.path("description").asText())
                .isEqualTo(option.path("description").asText());
        assertThat(property.has("deprecation")).isEqualTo(option.path("deprecated").asBoolean());
        if (option.path("secret").asBoolean()) {
            assertThat(property.has("defaultValue")).as("a secret's default is shown").isFalse();
        } else {
            assertThat(property.path("defaultValue").asText())
                    .isEqualToIgnoringCase(option.path("defaultValue").asText().replace('_', '-'));
        }
    }

    @Test
    void secretsAreAmongThem() {
        assertThat(
                        options()
                                .filter(
                                        name ->
                                                OPTIONS.at("/componentProperties/" + name)
                                                        .path("secret")
                                                        .asBoolean()))
                .contains("accessToken", "botAccessToken", "hmacToken");
    }

    private static String property(String option) {
        return PREFIX + kebab(option);
    }

    private static String kebab(String option) {
        StringBuilder name = new StringBuilder();
        for (char letter : option.toCharArray()) {
            name.append(Character.isUpperCase(letter) ? "-" : "")
                    .append(Character.toLowerCase(letter));
        }
        return name.toString();
    }

    private static String boxed(String type) {
        try {
            return ClassUtils.resolvePrimitiveIfNecessary(ClassUtils.forName(type, null))
                    .getCanonicalName();
        } catch (ClassNotFoundException ours) {
            return type;
        }
    }
}
