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

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.ChatwootConstants;

/** The routes of parameters.md. */
class ParametersRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:chosen-fields")
                .setHeader(
                        ChatwootConstants.PARAMETERS,
                        constant(Map.of("email", "jane@acme.example")))
                .to("chatwoot:updateContact?contactId=7");

        from("direct:refund")
                .setVariable("refund", body())
                .to(
                        Chatwoot.sendMessage()
                                .conversationId("${variable.refund[id]}")
                                .content(
                                        "Fish & chips: 100% refunded, ${variable.refund[customer]}"))
                .to(
                        Chatwoot.updateContact()
                                .contactId("${variable.refund[contact]}")
                                .customAttributes(Map.of("refunded", "${variable.refund[order]}")));
    }
}
