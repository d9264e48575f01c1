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

import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.Chatwoot;

/** The Java of the page about webhooks. */
class WebhookPageRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from(Chatwoot.webhook()
                        .path("/chatwoot")
                        .secret("{{env:CHATWOOT_WEBHOOK_SECRET}}")
                        .events("message_created")
                        .messageType("incoming"))
                .to(
                        Chatwoot.sendMessage()
                                .content(
                                        "Thanks ${body[sender][name]}, a colleague will answer soon."));
    }
}
