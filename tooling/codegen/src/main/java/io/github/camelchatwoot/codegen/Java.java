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

/** Pieces of generated Java source. */
final class Java {

    static final String ROOT_PACKAGE = "io.github.camelchatwoot";
    static final String GENERATED =
            "// Generated from the catalogue; change its YAML files, not this.\n";

    private Java() {}

    /** The file of a class below a source directory. */
    static String file(String packageName, String className) {
        return packageName.replace('.', '/') + "/" + className + ".java";
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
