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
 * Writes Kamelets. An optional property has an empty default, since without one Camel would look
 * for an environment variable of its name; the component takes empty for not given.
 */
final class KameletWriter {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    /** A speech bubble with somebody's words in it. */
    private static final String ICON =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\
            <path fill="#1f93ff" d="M24 4a19 19 0 1 0 0 38h17a2 2 0 0 0 2-2V23A19 19 0 0 0 24 4z"/>\
            <path stroke="#fff" stroke-width="4" stroke-linecap="round" d="M16 19h16M16 28h10"/></svg>""";

    private static final String ICON_DATA =
            "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(ICON.getBytes(StandardCharsets.UTF_8));

    private final String version;

    KameletWriter(String version) {
        this.version = version;
    }

    void write(Kamelet kamelet, OutputDirectory resources) {
        resources.write(
                "kamelets/" + kamelet.name() + ".kamelet.yaml",
                "# Generated from the catalogue; change its YAML files, not this.\n"
                        + yaml(node(kamelet)));
    }

    private ObjectNode node(Kamelet kamelet) {
        ObjectNode node = YAML.createObjectNode();
        node.put("apiVersion", "camel.apache.org/v1").put("kind", "Kamelet");
        ObjectNode metadata = node.putObject("metadata").put("name", kamelet.name());
        metadata.putObject("annotations")
                .put("camel.apache.org/kamelet.support.level", "Preview")
                .put("camel.apache.org/catalog.version", version)
                .put("camel.apache.org/kamelet.icon", ICON_DATA)
                .put("camel.apache.org/provider", "camel-chatwoot")
                .put("camel.apache.org/kamelet.group", "Chatwoot")
                .put("camel.apache.org/kamelet.namespace", "Social");
        metadata.putObject("labels").put("camel.apache.org/kamelet.type", kamelet.kind().word());
        ObjectNode spec = node.putObject("spec");
        spec.set("definition", definition(kamelet));
        if (kamelet.events()) {
            dataTypes(spec.putObject("dataTypes").putObject("out"));
        }
        if (kamelet.mediaType() != null) {
            spec.putObject("types").putObject("out").put("mediaType", kamelet.mediaType());
        }
        spec.putArray("dependencies")
                .add("camel:kamelet")
                .add("mvn:io.github.camel-chatwoot:camel-chatwoot:" + version);
        spec.set("template", template(kamelet));
        return node;
    }

    private static void dataTypes(ObjectNode out) {
        ObjectNode types = out.putObject("types");
        types.putObject("json")
                .put("format", "application-json")
                .put("description", "The event as JSON text. Without it the body is a map.")
                .put("mediaType", "application/json");
        types.putObject("cloudevents")
                .put("format", "chatwoot:application-cloudevents")
                .put("description", "The headers of a CloudEvent besides; the body stays a map.");
    }

    private static ObjectNode definition(Kamelet kamelet) {
        ObjectNode definition = YAML.createObjectNode();
        definition.put("title", kamelet.title());
        definition.put("description", kamelet.description());
        ArrayNode required = YAML.createArrayNode();
        kamelet.properties().stream()
                .filter(KameletProperty::required)
                .forEach(property -> required.add(property.name()));
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
        definition.put("type", "object");
        ObjectNode all = definition.putObject("properties");
        kamelet.properties().forEach(property -> all.set(property.name(), property(property)));
        return definition;
    }

    private static ObjectNode property(KameletProperty property) {
        ObjectNode node = YAML.createObjectNode();
        node.put("title", Names.titleCase(property.name()));
        node.put("description", property.description());
        node.put("type", property.type());
        if (property.secret()) {
            node.put("format", "password");
        }
        if (property.group() != null) {
            node.putArray("x-descriptors").add("urn:camel:group:" + property.group());
        }
        if (!property.allowed().isEmpty()) {
            property.allowed().forEach(node.putArray("enum")::add);
        }
        if (property.example() != null) {
            node.put("example", property.example());
        }
        if (!property.required()) {
            node.set("default", YAML.valueToTree(property.standard()));
        }
        return node;
    }

    private static ObjectNode template(Kamelet kamelet) {
        ObjectNode template = YAML.createObjectNode();
        ObjectNode from = template.putObject("from");
        String uri = "chatwoot:" + kamelet.endpoint();
        if (kamelet.kind() == Kamelet.Kind.SOURCE) {
            from.put("uri", uri);
            parameters(from, kamelet.properties());
            from.putArray("steps").addObject().put("to", "kamelet:sink");
        } else {
            ObjectNode to = from.put("uri", "kamelet:source").putArray("steps").addObject();
            parameters(to.putObject("to").put("uri", uri), kamelet.properties());
        }
        return template;
    }

    private static void parameters(ObjectNode endpoint, List<KameletProperty> properties) {
        ObjectNode parameters = endpoint.putObject("parameters");
        properties.forEach(
                property ->
                        parameters.put(
                                property.name(),
                                (property.required() ? "{{" : "{{?") + property.name() + "}}"));
    }

    private static String yaml(ObjectNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
