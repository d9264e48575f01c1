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
package io.github.camelchatwoot.docs;

import org.apache.camel.CamelContext;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.builder.ChatwootComponentDsl;

/** What configuration.md does in Java. */
class ConfigurationRoutes {

    static void configure(CamelContext context) {
        var chatwoot = context.getComponent("chatwoot", ChatwootComponent.class);
        chatwoot.getConfiguration().setBaseUrl("https://chat.example.com");
        chatwoot.getConfiguration().setAccountId(1L);
        chatwoot.getConfiguration().setAccessToken(System.getenv("CHATWOOT_ACCESS_TOKEN"));
    }

    static void build(CamelContext context) {
        ChatwootComponentDsl.chatwoot()
                .baseUrl("https://chat.example.com")
                .accountId(1)
                .accessToken("{{env:CHATWOOT_ACCESS_TOKEN}}")
                .register(context, "chatwoot");
    }
}
