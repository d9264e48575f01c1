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
package io.github.camelchatwoot.request;

import java.util.Map;

/**
 * What a message's body offers to a call: fields by name, text for the operation's text parameter,
 * or nothing.
 */
record BodyInput(Map<String, Object> fields, Object text) {

    static final BodyInput NOTHING = new BodyInput(Map.of(), null);

    static BodyInput text(Object text) {
        return new BodyInput(Map.of(), text);
    }
}
