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

/** The route of the README. */
class ReadmeRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:order-shipped")
                .to(
                        Chatwoot.sendMessage()
                                .conversationId("${body[id]}")
                                .content("Hi ${body[customer]}, it is on its way."))
                .to(Chatwoot.resolveConversation());
    }
}
