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

/** Java source, and pieces of it. */
final class Java {

    static final String ROOT_PACKAGE = "io.github.camelchatwoot";

    private Java() {}

    /** Writes a class, enum or interface with its imports. */
    static void write(
            OutputDirectory sources, String packageName, String name, String declaration) {
        sources.write(
                packageName.replace('.', '/') + "/" + name + ".java",
                """
                // Generated from the catalogue; change its YAML files, not this.
                package %s;

                %s"""
                        .formatted(packageName, declaration.replaceAll("(?m)^ +$", "")));
    }

    /** Free text inside a Javadoc comment. */
    static String doc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }

    /** A string literal. */
    static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
