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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GenerateStarterTest {

    private static final String CATALOG =
            """
            {"component": {"scheme": "chatwoot"}, "componentProperties": {
              "maxRetries": {"type": "integer", "javaType": "int", "defaultValue": 3,
                             "description": "How often it is repeated, if < 10 & > 0."},
              "retryUnsafe": {"type": "boolean", "javaType": "boolean", "defaultValue": false,
                              "description": "Repeat all."},
              "unknownFields": {"type": "enum", "javaType": "io.github.camelchatwoot.Options.Unknown",
                                "defaultValue": "JUST_SEND", "description": "What to do."},
              "accessToken": {"type": "string", "javaType": "java.lang.String", "secret": true,
                              "defaultValue": "letmein", "description": "The token."},
              "server": {"type": "string", "javaType": "java.lang.String", "deprecated": true,
                         "deprecationNote": "Use \\"baseUrl\\".", "description": "The address."},
              "connections": {"type": "object", "description": "By name.",
                  "javaType": "java.util.Map<java.lang.String, io.github.camelchatwoot.ChatwootConnection>"}
            }}
            """;

    @TempDir Path directory;

    @Test
    void anOptionBecomesAFieldThatIsNullUnlessGiven() throws IOException {
        assertThat(source(CATALOG))
                .contains("package io.github.camelchatwoot.springboot;")
                .contains("prefix = \"camel.component.chatwoot\", ignoreUnknownFields = false")
                .contains("    /** How often it is repeated, if &lt; 10 &amp; &gt; 0. */\n")
                .contains("    private Integer maxRetries;\n")
                .contains("    public Boolean getRetryUnsafe() {")
                .contains("setUnknownFields(io.github.camelchatwoot.Options.Unknown unknownFields)")
                .contains(
                        "java.util.Map<String, io.github.camelchatwoot.ChatwootConnection> getConnections()");
    }

    @Test
    void whatIsDeprecatedSaysWhatToUseInstead() throws IOException {
        assertThat(source(CATALOG))
                .contains("(reason = \"Use \\\"baseUrl\\\".\")\n")
                .containsOnlyOnce("DeprecatedConfigurationProperty")
                .contains("    @Deprecated\n    public void setServer(");
    }

    @Test
    void metadataHasDefaultsAsPeopleWriteThemAndNoneOfASecret() throws IOException {
        source(CATALOG);
        JsonNode properties =
                new ObjectMapper()
                        .readTree(
                                directory
                                        .resolve(
                                                "resources/META-INF/additional-spring-configuration-metadata.json")
                                        .toFile())
                        .path("properties");

        assertThat(properties.findValuesAsText("name"))
                .startsWith("camel.component.chatwoot.max-retries")
                .hasSize(6);
        assertThat(properties.at("/0/description").asText())
                .isEqualTo("How often it is repeated, if < 10 & > 0.");
        assertThat(properties.at("/0/defaultValue").asInt()).isEqualTo(3);
        assertThat(properties.at("/1/defaultValue").isBoolean()).isTrue();
        assertThat(properties.at("/2/defaultValue").asText()).isEqualTo("just-send");
        assertThat(properties.get(3).has("defaultValue")).isFalse();
    }

    @Test
    void aComponentThatIsNotBuiltYetIsSaidPlainly() {
        assertThatThrownBy(() -> generate(directory.resolve("chatwoot.json")))
                .hasMessage(
                        "There is no chatwoot.json: build the component before, up to process-classes at least");
        assertThatThrownBy(() -> source("{}"))
                .hasMessageContaining("The catalog JSON has no componentProperties");
        assertThatThrownBy(() -> source("{\"componentProperties\": {\"a\": {}}}"))
                .hasMessage("The option a has no javaType");
    }

    private String source(String catalog) throws IOException {
        generate(Files.writeString(directory.resolve("catalog.json"), catalog));
        return Files.readString(
                directory.resolve(
                        "java/io/github/camelchatwoot/springboot/ChatwootComponentConfiguration.java"));
    }

    private void generate(Path catalog) throws IOException {
        GenerateStarter.main(
                new String[] {
                    catalog.toString(),
                    directory.resolve("java").toString(),
                    directory.resolve("resources").toString()
                });
    }
}
