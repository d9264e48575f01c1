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

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ChatwootOperation}: the names that a URI may have after {@code chatwoot:}. */
final class EnumWriter {

    private EnumWriter() {}

    static void write(Catalogue catalogue, OutputDirectory sources) {
        String constants =
                Stream.concat(
                                catalogue.consumers().entrySet().stream()
                                        .map(e -> constant(e.getKey(), e.getValue().summary())),
                                catalogue.operations().map(o -> constant(o.name(), o.summary())))
                        .collect(Collectors.joining("\n"));
        Java.write(
                sources,
                Java.ROOT_PACKAGE,
                "ChatwootOperation",
                """
                /** Every operation of Chatwoot, spelt as in an endpoint URI. */
                public enum ChatwootOperation {
                %s}
                """
                        .formatted(constants));
    }

    private static String constant(String name, String summary) {
        return """
                /** %s */
                %s,
                """
                .formatted(Java.doc(summary), name)
                .indent(4);
    }
}
