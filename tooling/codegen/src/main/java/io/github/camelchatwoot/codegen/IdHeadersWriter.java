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

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code ChatwootIdHeaders}: a message header for each id that can stand in a path. */
final class IdHeadersWriter {

    private static final Pattern ID = Pattern.compile(".*(Id|Identifier|Slug|Uuid)");

    private IdHeadersWriter() {}

    /** Whether consumers and producers hand this path parameter on in a header. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    static void write(Catalogue catalogue, OutputDirectory sources) {
        String constants =
                catalogue.pathParameters().entrySet().stream()
                        .filter(entry -> isId(entry.getKey()))
                        .map(IdHeadersWriter::constant)
                        .collect(Collectors.joining("\n"));
        Java.write(
                sources,
                Java.ROOT_PACKAGE,
                "ChatwootIdHeaders",
                """
                import org.apache.camel.spi.Metadata;

                /** Message headers with the ids of what an event or an answer is about. */
                public interface ChatwootIdHeaders {

                %s}
                """
                        .formatted(constants));
    }

    private static String constant(Map.Entry<String, Entry.Field> parameter) {
        String description = parameter.getValue().description();
        return """
                /** %s */
                @Metadata(description = %s, javaType = %s)
                String %s = %s;
                """
                .formatted(
                        Java.doc(description),
                        Java.literal(description),
                        Java.literal(javaType(parameter.getValue().type())),
                        Names.constant(parameter.getKey()),
                        Java.literal(Names.header(parameter.getKey())))
                .indent(4);
    }

    static String javaType(String type) {
        return type.equals("integer") ? "Long" : "String";
    }
}
