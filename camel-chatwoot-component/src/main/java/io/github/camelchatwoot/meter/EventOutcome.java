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

/** What became of an event that came. */
public enum EventOutcome {
    /** The route is done with it. */
    DELIVERED,
    /** The filters of the endpoint leave it out, or it tells nothing new. */
    FILTERED,
    /** This integration's own doing. */
    OWN,
    /** The route had it already. */
    DUPLICATE,
    /** The route failed, or could not be asked. */
    FAILED;

    public String tag() {
        return Tag.of(this);
    }
}
