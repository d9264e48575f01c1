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
package io.github.camelchatwoot.response;

import java.util.Map;

/** JSON pointers into maps, as far as the catalogue needs them: {@code /data/payload}. */
final class Pointer {

    private Pointer() {}

    /** The value there, or null if a step is missing. */
    static Object at(Object root, String pointer) {
        Object value = root;
        for (String step : pointer.split("/")) {
            if (!step.isEmpty()) {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return value;
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    static String lastStep(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
