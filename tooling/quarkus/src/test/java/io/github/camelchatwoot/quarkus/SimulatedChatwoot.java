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
package io.github.camelchatwoot.quarkus;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** Runs beside the application, and tells it where. */
public class SimulatedChatwoot implements QuarkusTestResourceLifecycleManager {

    private final ChatwootSimulator chatwoot = ChatwootSimulator.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "camel.component.chatwoot.baseUrl", chatwoot.baseUrl(),
                "camel.component.chatwoot.accountId", Long.toString(chatwoot.accountId()),
                "camel.component.chatwoot.accessToken", chatwoot.accessToken(),
                "agent.accessToken", chatwoot.agentAccessToken());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(chatwoot, new TestInjector.MatchesType(ChatwootSimulator.class));
    }

    @Override
    public void stop() {
        chatwoot.close();
    }
}
