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
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** Holds a file against {@code catalogue-schema.json} and says what is wrong in words. */
final class CatalogueSchema {

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            CatalogueSchema.class.getResourceAsStream("catalogue-schema.json"),
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.JSON_POINTER)
                                    .locale(Locale.ENGLISH)
                                    .build());

    /** One sentence per mistake: file, entry, field, and what is wrong with it. */
    List<String> mistakes(String file, JsonNode tree) {
        return schema.validate(tree).stream()
                .map(message -> file + ", " + sentence(message))
                .distinct()
                .toList();
    }

    private static String sentence(ValidationMessage message) {
        String place =
                message.getInstanceLocation()
                        .toString()
                        .replaceFirst("^/(operations/)?", "")
                        .replaceFirst("/", ": ")
                        .replace('/', '.');
        String separator = place.isEmpty() ? "" : place.contains(": ") ? " " : ": ";
        return place + separator + message.getError() + ".";
    }
}
