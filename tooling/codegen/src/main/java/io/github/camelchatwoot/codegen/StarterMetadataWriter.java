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

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes what Spring Boot's annotation processor can't see in the class: defaults, and descriptions
 * as they are rather than as Javadoc.
 */
final class StarterMetadataWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StarterMetadataWriter() {}

    static void write(List<StarterOption> options, OutputDirectory resources) {
        ObjectNode metadata = JSON.createObjectNode();
        ArrayNode properties = metadata.putArray("properties");
        for (StarterOption option : options) {
            ObjectNode property =
                    properties
                            .addObject()
                            .put("name", "camel.component.chatwoot." + option.kebabName())
                            .put("type", option.type())
                            .put("description", option.description());
            if (option.defaultValue() != null) {
                property.putPOJO("defaultValue", option.defaultValue());
            }
        }
        try {
            resources.write(
                    "META-INF/additional-spring-configuration-metadata.json",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
