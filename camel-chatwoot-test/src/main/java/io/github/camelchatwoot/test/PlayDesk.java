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
package io.github.camelchatwoot.test;

import java.util.Map;

/**
 * A desk to try things on: a real server if the environment names one, else a simulator of its own.
 *
 * @param baseUrl address of the server
 * @param simulator the simulator that was started, or null
 */
public record PlayDesk(
        String baseUrl, long accountId, String accessToken, ChatwootSimulator simulator)
        implements AutoCloseable {

    /**
     * Reads {@code CHATWOOT_BASE_URL}, {@code CHATWOOT_ACCOUNT_ID} and {@code CHATWOOT_API_TOKEN}.
     *
     * @throws IllegalStateException if some of them are set, but not all
     */
    public static PlayDesk fromEnvironment() {
        return from(System.getenv());
    }

    static PlayDesk from(Map<String, String> environment) {
        String baseUrl = environment.getOrDefault("CHATWOOT_BASE_URL", "");
        String accountId = environment.getOrDefault("CHATWOOT_ACCOUNT_ID", "");
        String token = environment.getOrDefault("CHATWOOT_API_TOKEN", "");
        if (baseUrl.isEmpty() && accountId.isEmpty() && token.isEmpty()) {
            ChatwootSimulator simulator = ChatwootSimulator.start();
            return new PlayDesk(
                    simulator.baseUrl(), simulator.accountId(), simulator.accessToken(), simulator);
        } else if (baseUrl.isEmpty() || accountId.isEmpty() || token.isEmpty()) {
            throw new IllegalStateException(
                    "Set CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID and CHATWOOT_API_TOKEN, or none of them for the simulator");
        }
        return new PlayDesk(baseUrl, Long.parseLong(accountId), token, null);
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PlayDesk[" + baseUrl + ", account " + accountId + "]";
    }
}
