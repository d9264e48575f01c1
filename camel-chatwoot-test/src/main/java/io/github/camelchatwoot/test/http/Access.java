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
package io.github.camelchatwoot.test.http;

/** Who may call a route; {@link Gatekeeper} decides. */
public enum Access {
    /** No token. Errors have the shape of the client API. */
    PUBLIC,
    /** A person's token, no account. */
    USER,
    /** A person who is a member of the account in the path. */
    MEMBER,
    /** A member of the account in the path who is an administrator. */
    ADMINISTRATOR,
    /** A member, or a bot that belongs to the account or to one of its inboxes. */
    MEMBER_OR_BOT,
    /** A platform application's token. Errors have the shape of the platform API. */
    PLATFORM;

    public boolean inAccount() {
        return this == MEMBER || this == ADMINISTRATOR || this == MEMBER_OR_BOT;
    }

    /** Whether "not found" has the sentence of the application API. */
    boolean explainsNotFound() {
        return inAccount() || this == USER;
    }
}
