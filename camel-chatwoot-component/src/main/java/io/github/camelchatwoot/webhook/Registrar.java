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
package io.github.camelchatwoot.webhook;

import java.util.Map;

import io.github.camelchatwoot.ChatwootException;

/** Makes Chatwoot send to an address, and tells the secret it signs with. */
public interface Registrar {

    /** An operation of the catalogue in the account. */
    @FunctionalInterface
    interface Calls {
        /**
         * @return the thing itself, as a route gets it
         */
        Object call(String operation, Map<String, ?> parameters) throws ChatwootException;
    }

    /**
     * @param id of the webhook, inbox or bot
     * @param secret null if Chatwoot tells none
     * @param accessToken of a bot, else null
     */
    record Registered(long id, String secret, String accessToken) {
        static Registered of(Map<?, ?> thing) {
            return new Registered(
                    ((Number) thing.get("id")).longValue(),
                    (String) thing.get("secret"),
                    (String) thing.get("access_token"));
        }

        /** Without secret and token. */
        @Override
        public String toString() {
            return "Registered[" + id + "]";
        }
    }

    /** Makes what is missing, brings up to date what is there, and leaves everything else alone. */
    Registered register() throws ChatwootException;

    void unregister(Registered registered) throws ChatwootException;
}
