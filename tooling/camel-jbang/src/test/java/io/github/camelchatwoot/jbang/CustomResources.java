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
import java.io.InputStream;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/**
 * A kind of resource that Camel K brings to a cluster, by the definition that its operator installs
 * there. Names that it doesn't know are refused, as {@code kubectl} does.
 */
final class CustomResources {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String kind;
    private final JsonSchema schema;

    private CustomResources(String kind, JsonSchema schema) {
        this.kind = kind;
        this.schema = schema;
    }

    /**
     * @param definition a file of the jars camel-k-crds or camel-kamelets-crds
     * @param version such as v1
     */
    static CustomResources of(String definition, String version) throws IOException {
        JsonNode found;
        try (InputStream file = CustomResources.class.getResourceAsStream("/" + definition)) {
            found = YAML.readTree(file);
        }
        for (JsonNode each : found.at("/spec/versions")) {
            if (each.path("name").asText().equals(version)) {
                JsonNode schema = each.at("/schema/openAPIV3Schema");
                refuseUnknownNames(schema, true);
                return new CustomResources(
                        found.at("/spec/names/kind").asText(),
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(schema));
            }
        }
        throw new IllegalArgumentException(definition + " has no version " + version);
    }

    /** What is wrong with a resource; empty if nothing is. */
    Set<ValidationMessage> mistakes(JsonNode resource) {
        if (!resource.path("kind").asText().equals(kind)) {
            throw new IllegalArgumentException("Not a " + kind + ": " + resource.path("kind"));
        }
        return schema.validate(resource);
    }

    static JsonNode read(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }

    /** The cluster itself knows what may stand in metadata, and says so nowhere here. */
    private static void refuseUnknownNames(JsonNode schema, boolean whole) {
        JsonNode properties = schema.path("properties");
        boolean open =
                schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                        || schema.has("additionalProperties");
        if (properties.isObject() && !open) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        properties
                .properties()
                .forEach(
                        property -> {
                            if (!whole || !property.getKey().equals("metadata")) {
                                refuseUnknownNames(property.getValue(), false);
                            }
                        });
        for (String inside : Set.of("items", "additionalProperties")) {
            if (schema.path(inside).isObject()) {
                refuseUnknownNames(schema.path(inside), false);
            }
        }
        if (schema instanceof ObjectNode node) {
            // these say how a cluster merges and stores
            node.properties().removeIf(keyword -> keyword.getKey().startsWith("x-kubernetes-"));
        }
    }
}
