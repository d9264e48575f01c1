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
package io.github.camelchatwoot.server;

/**
 * What became of a look at one token of a connection.
 *
 * @param option which token, as the option is called; baseUrl if there is none at all
 * @param sentence what is wrong, or null
 * @param owner who it is, or null if that can't be asked
 */
public record TokenState(String option, State state, String sentence, Owner owner) {

    /** What the server makes of the token. */
    public enum State {
        VALID(true),
        /** Not looked at: the server limits how often it is called. */
        LIMITED(true),
        REFUSED(false),
        NOT_IN_ACCOUNT(false),
        SUSPENDED(false),
        /** The server is there and in trouble, or it is no Chatwoot. */
        FAILING(false),
        UNREACHABLE(false);

        private final boolean up;

        State(boolean up) {
            this.up = up;
        }
    }

    /**
     * A person in an account.
     *
     * @param role administrator or agent; null without an account
     * @param account its name; null without an account
     */
    public record Owner(String name, String role, String account) {}

    static TokenState valid(String option, Owner owner) {
        return new TokenState(option, State.VALID, null, owner);
    }

    static TokenState of(String option, State state, String sentence) {
        return new TokenState(option, state, sentence, null);
    }

    /** Whether calls can be expected to work. */
    public boolean isUp() {
        return state.up;
    }

    /** Whether it is somebody's who is no administrator. */
    boolean isAgent() {
        return owner != null && "agent".equals(owner.role());
    }
}
