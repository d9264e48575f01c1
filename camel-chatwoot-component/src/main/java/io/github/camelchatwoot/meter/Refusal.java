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
package io.github.camelchatwoot.meter;

/** Why a delivery to a webhook was not let in. */
public enum Refusal {
    /** No secret fits, or its headers can't be read. */
    SIGNATURE,
    /** Older or newer than a signature may be: look at the clocks. */
    EXPIRED,
    /** Neither signed nor with the password. */
    UNSIGNED,
    MALFORMED,
    SIZE,
    /** No room, or the route is suspended. */
    FULL;

    public String tag() {
        return Tag.of(this);
    }
}
