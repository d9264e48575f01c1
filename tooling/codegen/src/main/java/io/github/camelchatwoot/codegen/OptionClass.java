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
     */
    record Option(String name, String type, String label, String standard, String description) {

        boolean isOfProducers() {
            return label.contains("producer");
        }

        boolean isOfConsumers() {
            return label.contains("consumer");
        }

        /** Whether its text is a list, by the words of its description. */
        boolean takesSeveral() {
            return type.equals("String") && description.contains("comma separated");
        }
    }
}
