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
 * A field of a Kamelet's form.
 *
 * @param type string, integer or boolean
 * @param standard the default; null if there is none, since the field is required
 * @param group how editors group it: credentials, advanced, scheduler; null for none
 */
record KameletProperty(
        String name,
        String type,
        String description,
        List<String> allowed,
        String example,
        Object standard,
        String group) {

    static final String CREDENTIALS = "credentials";

    /** A text that is not sent if it is left empty. */
    static KameletProperty optional(String name, String description, String example) {
        return new KameletProperty(name, "string", description, List.of(), example, "", null);
    }

    static KameletProperty token(String name, String description) {
        return new KameletProperty(name, "string", description, List.of(), null, "", CREDENTIALS);
    }

    KameletProperty asRequired() {
        return new KameletProperty(name, type, description, allowed, example, null, group);
    }

    KameletProperty withExample(String another) {
        return new KameletProperty(name, type, description, allowed, another, standard, group);
    }

    boolean required() {
        return standard == null;
    }

    boolean secret() {
        return CREDENTIALS.equals(group);
    }
}
