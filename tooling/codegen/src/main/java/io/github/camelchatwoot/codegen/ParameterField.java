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

import java.util.Set;

/** A parameter of an operation as a field of a Kamelet. */
final class ParameterField {

    private static final Set<String> TEXT = Set.of("string", "object", "array<object>");

    private final Operation operation;
    private final Examples examples;

    ParameterField(Operation operation, Examples examples) {
        this.operation = operation;
        this.examples = examples;
    }

    /** Of a call: it may be another value with every message. */
    KameletProperty inCall(Parameter parameter) {
        boolean text = parameter.option().equals(operation.text());
        String source = "";
        if (parameter.readsHeader()) {
            source = " If empty, the header " + Names.header(parameter.option()) + " says it.";
        } else if (text) {
            source = " If empty, the message body says it.";
        }
        boolean required =
                parameter.mustBeGiven()
                        && !parameter.readsHeader()
                        && !text
                        && !operation.goesByName(parameter);
        return field(parameter, source + " " + expression(parameter), required);
    }

    /** Of a list that is polled: there is no message yet. */
    KameletProperty inPolling(Parameter parameter) {
        boolean required =
                parameter.mustBeGiven()
                        && operation.eventOptions().isEmpty()
                        && !operation.goesByName(parameter);
        return field(parameter, "", required);
    }

    private KameletProperty field(Parameter parameter, String more, boolean required) {
        String example = examples.of(operation, parameter);
        boolean raw = isText(parameter) && example.matches("(?s).*[^\\w.,:/@{}$\\[\\]-].*");
        String description = Names.sentence(parameter.description()) + more;
        return new KameletProperty(
                parameter.option(),
                "string",
                raw ? description + " " + RAW : description,
                parameter.allowed(),
                raw ? "RAW(" + example + ")" : example,
                required ? null : "",
                null);
    }

    static final String RAW = "Write text with & or % as RAW(...), or Camel takes it apart.";

    private static boolean isText(Parameter parameter) {
        return parameter.allowed().isEmpty()
                && (TEXT.contains(parameter.type()) || parameter.isFilter());
    }

    private static String expression(Parameter parameter) {
        String key = parameter.option().endsWith("Id") ? "id" : parameter.wire().replace("[]", "");
        return "Takes an expression such as ${body[" + key + "]}.";
    }
}
