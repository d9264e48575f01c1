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

/** Whether a message's body is read as the request. */
public enum BodyMode {
    /**
     * Read it, unless the URI names fields of the operation itself: either the one or the other.
     */
    AUTO,
    /** Read it in any case; what the URI says goes first. */
    MERGE,
    /** Never read it. */
    IGNORE
}
