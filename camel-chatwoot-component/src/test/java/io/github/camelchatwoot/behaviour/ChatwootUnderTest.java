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
package io.github.camelchatwoot.behaviour;

import io.github.camelchatwoot.test.ChatwootSimulator;

/**
 * The Chatwoot that behaviour is tested on: a running server if {@code -Dchatwoot.baseUrl} names
 * one, else the simulator. The tests can't tell which.
 */
record ChatwootUnderTest(
        String name,
        String baseUrl,
        long accountId,
        String accessToken,
        String agentAccessToken,
        String platformAccessToken) {

    static final ChatwootUnderTest DESK = find();

    private static ChatwootUnderTest find() {
        String baseUrl = System.getProperty("chatwoot.baseUrl", "");
        if (baseUrl.isEmpty()) {
            ChatwootSimulator simulator = ChatwootSimulator.start();
            return new ChatwootUnderTest(
                    "the simulator",
                    simulator.baseUrl(),
                    simulator.accountId(),
                    simulator.accessToken(),
                    simulator.agentAccessToken(),
                    simulator.platformAccessToken());
        }
        return new ChatwootUnderTest(
                baseUrl,
                baseUrl,
                Long.parseLong(needed("chatwoot.accountId")),
                needed("chatwoot.accessToken"),
                needed("chatwoot.agentAccessToken"),
                needed("chatwoot.platformAccessToken"));
    }

    private static String needed(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(
                    "A running Chatwoot is named by -Dchatwoot.baseUrl; say -D"
                            + property
                            + "=… too");
        }
        return value;
    }
}
