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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * A Kamelet for each operation: {@code kamelet:chatwoot-send-message-action}. An optional property
 * has an empty default, since without one Camel would look for an environment variable of its name;
 * the component takes empty for not given.
 */
final class KameletWriter {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    private static final String ICON =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\
            <path fill="#1f93ff" d="M12 2a9 9 0 1 0 0 18h9v-9a9 9 0 0 0-9-9z"/></svg>""";

    private final String version;
    private final Examples examples;

    KameletWriter(String version, Examples examples) {
        this.version = version;
        this.examples = examples;
    }

    static String name(Operation operation) {
        return "chatwoot-" + Names.kebab(operation.name()) + "-action";
    }

    void write(Catalogue catalogue, OutputDirectory resources) {
        catalogue
                .operations()
                .forEach(
                        operation ->
                                resources.write(
                                        "kamelets/" + name(operation) + ".kamelet.yaml",
                                        "# Generated from the catalogue; change its YAML files, not this.\n"
                                                + yaml(kamelet(operation))));
    }

    private ObjectNode kamelet(Operation operation) {
        ObjectNode kamelet = YAML.createObjectNode();
        kamelet.put("apiVersion", "camel.apache.org/v1").put("kind", "Kamelet");
        ObjectNode metadata = kamelet.putObject("metadata").put("name", name(operation));
        metadata.putObject("annotations")
                .put("camel.apache.org/kamelet.support.level", "Preview")
                .put("camel.apache.org/catalog.version", version)
                .put("camel.apache.org/kamelet.icon", "data:image/svg+xml;base64," + base64(ICON))
                .put("camel.apache.org/provider", "camel-chatwoot")
                .put("camel.apache.org/kamelet.group", "Chatwoot")
                .put("camel.apache.org/kamelet.namespace", "Social");
        metadata.putObject("labels").put("camel.apache.org/kamelet.type", "action");
        ObjectNode spec = kamelet.putObject("spec");
        List<KameletProperty> properties = KameletProperty.of(operation, examples);
        spec.set("definition", definition(operation, properties));
        spec.putArray("dependencies")
                .add("camel:kamelet")
                .add("mvn:io.github.camel-chatwoot:camel-chatwoot:" + version);
        spec.set("template", template(operation, properties));
        return kamelet;
    }

    private static ObjectNode definition(Operation operation, List<KameletProperty> properties) {
        ObjectNode definition = YAML.createObjectNode();
        definition.put("title", "Chatwoot: " + Names.title(operation.name()));
        definition.put("description", operation.summary());
        definition.put("type", "object");
        ArrayNode required = YAML.createArrayNode();
        properties.stream()
                .filter(KameletProperty::required)
                .forEach(property -> required.add(property.name()));
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
        ObjectNode all = definition.putObject("properties");
        properties.forEach(property -> all.set(property.name(), property(property)));
        return definition;
    }

    private static ObjectNode property(KameletProperty property) {
        ObjectNode node = YAML.createObjectNode();
        node.put("title", Names.title(property.name()));
        node.put("description", property.description());
        node.put("type", "string");
        if (property.secret()) {
            node.put("format", "password");
            node.putArray("x-descriptors")
                    .add("urn:alm:descriptor:com.tectonic.ui:password")
                    .add("urn:camel:group:credentials");
        }
        if (!property.allowed().isEmpty()) {
            property.allowed().forEach(node.withArray("enum")::add);
        }
        if (property.example() != null) {
            node.put("example", property.example());
        }
        if (!property.required()) {
            node.put("default", "");
        }
        return node;
    }

    private static ObjectNode template(Operation operation, List<KameletProperty> properties) {
        ObjectNode template = YAML.createObjectNode();
        ObjectNode from = template.putObject("from").put("uri", "kamelet:source");
        ObjectNode to = from.putArray("steps").addObject().putObject("to");
        ObjectNode parameters =
                to.put("uri", "chatwoot:" + operation.name()).putObject("parameters");
        properties.forEach(
                property ->
                        parameters.put(
                                property.name(),
                                (property.required() ? "{{" : "{{?") + property.name() + "}}"));
        return template;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String yaml(ObjectNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
