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

/** A builder of the component itself, with a setter for each of its options. */
final class ComponentDslWriter {

    private static final String NAME = "ChatwootComponentDsl";

    private ComponentDslWriter() {}

    static void write(OptionGroups groups, OutputDirectory sources) {
        Java.write(
                sources,
                BuilderWriter.PACKAGE,
                NAME,
                """
                /**
                 * The component with its options, for Java: {@code
                 * ChatwootComponentDsl.chatwoot().baseUrl("https://chat.example.com").register(context, "chatwoot")}.
                 */
                public final class %1$s extends ComponentBuilder<%1$s> {

                    private %1$s() {}

                    /** Begins with what holds by default. */
                    public static %1$s chatwoot() {
                        return new %1$s();
                    }
                %2$s}
                """
                        .formatted(NAME, SharedBuilders.setters(NAME, groups.ofComponent())));
    }
}
