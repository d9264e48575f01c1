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
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Makes the configuration properties of the Spring Boot starter. Arguments: the catalog JSON that
 * Camel's plugin made of the component, the directories for Java sources and for resources.
 */
public final class GenerateStarter {

    private GenerateStarter() {}

    public static void main(String[] arguments) throws IOException {
        Path catalog = Path.of(arguments[0]);
        if (!Files.exists(catalog)) {
            throw new CatalogueException(
                    "There is no %s: build the component before, up to process-classes at least"
                            .formatted(catalog.getFileName()));
        }
        List<StarterOption> options =
                StarterOption.read(new ObjectMapper().readTree(catalog.toFile()));
        try (OutputDirectory sources = new OutputDirectory(Path.of(arguments[1]))) {
            StarterWriter.write(options, sources);
        }
        try (OutputDirectory resources = new OutputDirectory(Path.of(arguments[2]))) {
            StarterMetadataWriter.write(options, resources);
        }
    }
}
