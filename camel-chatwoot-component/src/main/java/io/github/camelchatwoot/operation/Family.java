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
package io.github.camelchatwoot.operation;

/** The three APIs of a Chatwoot server, and the way to call any of them by path. */
public enum Family {
    /** What agents, administrators and bots do in an account. */
    APPLICATION,
    /** What the owner of an installation does with accounts and users. */
    PLATFORM,
    /** What a contact does through an API inbox; no token, the path knows the inbox. */
    CLIENT,
    /** {@code call}: the path decides. */
    ANY,
    /** Where events come from: no call at all. */
    EVENTS
}
