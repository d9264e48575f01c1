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

import java.util.List;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.ServerFeature;

/**
 * What routes want of a server.
 *
 * @param operations called, each once
 * @param botOperations those that a bot calls
 * @param webhooks that this application has
 */
public record ConnectionUses(
        List<Operation> operations, List<Operation> botOperations, List<Webhook> webhooks) {

    /**
     * @param publicUrl the address that Chatwoot is given, or null
     * @param signature what makes the server sign, if unsigned deliveries are refused; else null
     */
    public record Webhook(String path, String publicUrl, ServerFeature signature) {}
}
