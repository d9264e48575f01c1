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
import java.util.Set;

/**
 * A class of the component whose fields are options of endpoints.
 *
 * @param name without its package
 */
record OptionClass(String name, List<Option> options) {

    /**
     * An option as its annotation tells it.
     *
     * @param type of the field, such as long or Kind
     * @param label with commas, such as consumer,advanced
     * @param standard what holds when it is not set, or empty
     * @param allowed the constants if its type is an enum
     * @param time whether it is a length of time, such as 10s
     * @param secret whether it is a password or a token
     */
    record Option(
            String name,
            String type,
            String label,
            String standard,
            String description,
            List<String> allowed,
            boolean time,
            boolean secret) {

        private static final Set<String> WRITTEN =
                Set.of("String", "Object", "int", "long", "boolean", "Integer", "Long", "Boolean");

        boolean isOfProducers() {
            return label.contains("producer");
        }

        boolean isOfConsumers() {
            return label.contains("consumer");
        }

        /** Whether it holds options itself. */
        boolean isGroup() {
            return type.startsWith("Chatwoot") || type.endsWith("Options");
        }

        /** Whether its value is an object of the application, not something that can be written. */
        boolean isBean() {
            return !WRITTEN.contains(type) && allowed.isEmpty();
        }

        boolean isAdvanced() {
            return label.contains("advanced");
        }

        boolean isOfSchedule() {
            return label.contains("scheduler");
        }

        /** Whether its text is a list, by the words of its description. */
        boolean takesSeveral() {
            return type.equals("String") && description.contains("comma separated");
        }
    }
}
