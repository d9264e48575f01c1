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
import java.util.stream.Collectors;

/** {@code ServerFeature}: what is no operation and still needs a certain server. */
final class FeatureWriter {

    private FeatureWriter() {}

    static void write(Catalogue catalogue, OutputDirectory sources) {
        String constants =
                catalogue.features().entrySet().stream()
                        .map(FeatureWriter::constant)
                        .collect(Collectors.joining(",\n", "", ";\n"));
        Java.write(
                sources,
                Java.ROOT_PACKAGE + ".operation",
                "ServerFeature",
                """
                /** What only newer servers have, beside operations. */
                public enum ServerFeature {
                %s
                    private final String since;

                    ServerFeature(String since) {
                        this.since = since;
                    }

                    /** The first release of Chatwoot with it. */
                    public String since() {
                        return since;
                    }
                }
                """
                        .formatted(constants));
    }

    private static String constant(Map.Entry<String, Catalogue.Feature> feature) {
        return "    /** %s */\n    %s(\"%s\")"
                .formatted(
                        Java.doc(feature.getValue().what().replace("`", "")),
                        feature.getKey(),
                        feature.getValue().since());
    }
}
