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
package io.github.camelchatwoot;

/**
 * What makes a connection: a server, an account, and those who call.
 *
 * @param connection its name, or null
 * @param accountId null if messages say which account
 */
record ConnectionKey(
        String connection,
        String server,
        Long accountId,
        String accessToken,
        String botAccessToken,
        String platformAccessToken) {

    static ConnectionKey of(ChatwootEndpoint endpoint) {
        ChatwootConfiguration options = endpoint.getConfiguration();
        return new ConnectionKey(
                options.getConnection(),
                endpoint.origin(),
                endpoint.accountId(),
                options.getAccessToken(),
                options.getBotAccessToken(),
                options.getPlatformAccessToken());
    }

    /** Without tokens. */
    @Override
    public String toString() {
        return "ConnectionKey[%s, %s, %d]".formatted(connection, server, accountId);
    }
}
