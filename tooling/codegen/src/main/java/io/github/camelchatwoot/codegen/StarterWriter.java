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
import java.util.stream.Collectors;

/** Writes the class that Spring Boot binds the component's options to. */
final class StarterWriter {

    static final String PACKAGE = "io.github.camelchatwoot.springboot";

    private StarterWriter() {}

    /** No field has a value: what is not given must not overrule a bean with all options. */
    static void write(List<StarterOption> options, OutputDirectory sources) {
        sources.write(
                PACKAGE.replace('.', '/') + "/ChatwootComponentConfiguration.java",
                """
                // Generated from the catalog JSON of the component; change its options, not this.
                package %s;

                import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                /** The options of the component; null is not given. */
                @ConfigurationProperties(prefix = "camel.component.chatwoot", ignoreUnknownFields = false)
                public class ChatwootComponentConfiguration extends ComponentConfigurationPropertiesCommon {

                %s
                %s}
                """
                        .formatted(PACKAGE, all(options, true), all(options, false)));
    }

    private static String all(List<StarterOption> options, boolean fields) {
        return options.stream()
                .map(option -> (fields ? field(option) : accessors(option)).indent(4))
                .collect(Collectors.joining(fields ? "" : "\n"));
    }

    private static String field(StarterOption option) {
        return """
                /** %s */
                private %s %s;
                """
                .formatted(Java.doc(option.description()), type(option), option.name());
    }

    private static String accessors(StarterOption option) {
        return """
                %spublic %s get%s() {
                    return %s;
                }

                %spublic void set%3$s(%2$s %4$s) {
                    this.%4$s = %4$s;
                }
                """
                .formatted(
                        option.deprecation() == null
                                ? ""
                                : "@org.springframework.boot.context.properties.DeprecatedConfigurationProperty(reason = %s)\n@Deprecated\n"
                                        .formatted(Java.literal(option.deprecation())),
                        type(option),
                        option.capitalName(),
                        option.name(),
                        option.deprecation() == null ? "" : "@Deprecated\n");
    }

    /** Spring Boot's processor takes a field of java.lang.Long to be 0, and a Long to be null. */
    private static String type(StarterOption option) {
        return option.type().replace('$', '.').replace("java.lang.", "");
    }
}
