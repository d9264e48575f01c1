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
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What catalogs and visual editors show of each Kamelet, by the rules of Camel's own. */
class KameletFormsTest {

    private static final String OF_CAMEL = "/kamelets/slack-source.kamelet.yaml";

    static List<KameletFile> kamelets() {
        return KameletFile.all();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void saysWhatItIs(KameletFile kamelet) {
        JsonNode yaml = kamelet.yaml();
        assertThat(yaml.path("apiVersion").asText()).isEqualTo("camel.apache.org/v1");
        assertThat(yaml.path("kind").asText()).isEqualTo("Kamelet");
        assertThat(yaml.at("/metadata/name").asText()).isEqualTo(kamelet.name());
        assertThat(kamelet.type()).isIn("source", "action", "sink");
        assertThat(kamelet.name()).endsWith("-" + kamelet.type());
        assertThat(kamelet.definition().path("type").asText()).isEqualTo("object");
        assertThat(kamelet.definition().path("title").asText())
                .startsWith("Chatwoot ")
                .endsWith(" " + capital(kamelet.type()));
        assertThat(kamelet.definition().path("description").asText()).matches("[A-Z].*[.)]");
        assertThat(yaml.at("/spec/dependencies").toString())
                .contains("camel:kamelet", "mvn:io.github.camel-chatwoot:camel-chatwoot:");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void asksOnlyForWhatItUsesAndUsesWhatItAsksFor(KameletFile kamelet) {
        Map<String, String> uses = new TreeMap<>();
        kamelet.endpoint()
                .path("parameters")
                .properties()
                .forEach(entry -> uses.put(entry.getKey(), entry.getValue().asText()));
        Map<String, String> asks = new TreeMap<>();
        kamelet.fields()
                .forEach(
                        (name, field) ->
                                asks.put(
                                        name, (field.has("default") ? "{{?" : "{{") + name + "}}"));

        assertThat(uses).isEqualTo(asks);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void fieldsExplainThemselves(KameletFile kamelet) {
        assertThat(kamelet.required())
                .isEqualTo(
                        kamelet.fields().keySet().stream()
                                .filter(name -> !kamelet.fields().get(name).has("default"))
                                .toList());
        kamelet.fields()
                .forEach(
                        (name, field) -> {
                            assertThat(title(field))
                                    .as(name)
                                    .allMatch(word -> Character.isUpperCase(word.charAt(0)));
                            assertThat(field.path("description").asText())
                                    .as(name)
                                    .matches("(?s).*[.!?)]");
                            assertThat(isCredential(field))
                                    .as(name)
                                    .isEqualTo(field.path("format").asText().equals("password"));
                            assertThat(hasValueOfItsType(field, "default")).as(name).isTrue();
                            assertThat(isCredential(field) || hasExample(field)).as(name).isTrue();
                        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void whatMessagesMaySayTakesAnExpressionAndIsText(KameletFile kamelet) {
        if (!kamelet.type().equals("source")) {
            kamelet.fields()
                    .values()
                    .forEach(f -> assertThat(f.path("type").asText()).isEqualTo("string"));
            assertThat(kamelet.fields().values())
                    .filteredOn(field -> field.path("description").asText().contains("RAW(...)"))
                    .allMatch(field -> field.path("example").asText().startsWith("RAW("));
        }
    }

    @Test
    void carryTheAnnotationsOfCamelsOwn() throws IOException {
        JsonNode camels = new YAMLMapper().readTree(getClass().getResource(OF_CAMEL));
        for (KameletFile kamelet : kamelets()) {
            assertThat(names(kamelet.yaml().at("/metadata/annotations")))
                    .isEqualTo(names(camels.at("/metadata/annotations")));
            assertThat(names(kamelet.yaml().at("/metadata/labels")))
                    .isEqualTo(names(camels.at("/metadata/labels")));
            assertThat(
                            kamelet.yaml()
                                    .at("/metadata/annotations/camel.apache.org~1kamelet.icon")
                                    .asText())
                    .startsWith("data:image/svg+xml;base64,");
        }
    }

    @Test
    void useNoWordThatCamelsOwnDoNot() throws IOException {
        Set<String> camels = new TreeSet<>();
        Set<String> ours = new TreeSet<>();
        camelsOwn().forEach(yaml -> words(yaml, camels));
        kamelets().forEach(kamelet -> words(kamelet.yaml(), ours));

        assertThat(camels).containsAll(ours);
    }

    /** The keys of the form's language, from the specification down to a field. */
    private static void words(JsonNode yaml, Set<String> words) {
        words.addAll(names(yaml.path("spec")));
        words.addAll(names(yaml.at("/spec/definition")));
        words.addAll(names(yaml.at("/spec/types")));
        words.addAll(names(yaml.at("/spec/dataTypes/out")));
        yaml.at("/spec/dataTypes/out/types").forEach(type -> words.addAll(names(type)));
        yaml.at("/spec/definition/properties").forEach(field -> words.addAll(names(field)));
    }

    private static List<JsonNode> camelsOwn() throws IOException {
        URL one = KameletFormsTest.class.getResource(OF_CAMEL);
        YAMLMapper mapper = new YAMLMapper();
        try (JarFile jar = ((JarURLConnection) one.openConnection()).getJarFile()) {
            List<JsonNode> all = new java.util.ArrayList<>();
            for (var entry :
                    jar.stream().filter(e -> e.getName().endsWith(".kamelet.yaml")).toList()) {
                all.add(mapper.readTree(jar.getInputStream(entry)));
            }
            return all;
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<String> title(JsonNode field) {
        return Stream.of(field.path("title").asText().split(" "));
    }

    private static boolean isCredential(JsonNode field) {
        return field.path("x-descriptors").toString().contains("urn:camel:group:credentials");
    }

    private static boolean hasExample(JsonNode field) {
        JsonNode allowed = field.path("enum");
        if (!field.path("type").asText().equals("string")) {
            return field.has("default");
        }
        String example = field.path("example").asText();
        return !example.isEmpty()
                && (allowed.isMissingNode() || allowed.toString().contains('"' + example + '"'));
    }

    private static boolean hasValueOfItsType(JsonNode field, String key) {
        JsonNode value = field.path(key);
        return value.isMissingNode()
                || switch (field.path("type").asText()) {
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> value.isTextual();
                };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
