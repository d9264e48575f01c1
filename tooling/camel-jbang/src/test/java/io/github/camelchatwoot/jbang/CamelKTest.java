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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A cluster with Camel K takes our files: those of the example, and every Kamelet. */
class CamelKTest {

    private static final Path EXAMPLE = Path.of("../../camel-chatwoot-examples/camel-k");
    private static final Path KAMELETS =
            Path.of("../../camel-chatwoot-component/target/classes/kamelets");

    static List<Path> kamelets() throws IOException {
        try (Stream<Path> files = Files.list(KAMELETS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "pipe"})
    void takesTheExample(String kind) throws IOException {
        JsonNode resource = read(EXAMPLE.resolve(kind + ".yaml"));

        assertThat(definition(kind).mistakes(resource)).isEmpty();
        assertThat(resource.toString()).contains("secret:chatwoot");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void takesEveryKamelet(Path file) throws IOException {
        JsonNode kamelet = read(file);

        assertThat(definition("kamelet").mistakes(kamelet)).isEmpty();
        assertThat(kamelet.at("/metadata/name").asText() + ".kamelet.yaml")
                .isEqualTo(file.getFileName().toString());
        assertThat(kamelet.at("/spec/dependencies").toString()).contains(Folder.DEPENDENCY);
    }

    @Test
    void wouldRefuseAMisspeltName() throws IOException {
        ObjectNode integration = (ObjectNode) read(EXAMPLE.resolve("integration.yaml"));
        ((ObjectNode) integration.at("/spec/traits/mount")).put("config", "secret:chatwoot");

        assertThat(definition("integration").mistakes(integration))
                .singleElement()
                .asString()
                .contains("config");
    }

    private static CustomResources definition(String kind) throws IOException {
        return CustomResources.of("camel.apache.org_" + kind + "s.yaml", "v1");
    }

    private static JsonNode read(Path file) throws IOException {
        return CustomResources.read(Files.readString(file));
    }
}
