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

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ChatwootValidationException;

/** The routes of errors.md. */
class ErrorsRoutes extends RouteBuilder {

    @Override
    public void configure() {
        onException(ChatwootValidationException.class)
                .handled(true)
                .process(
                        exchange -> {
                            var refused =
                                    exchange.getProperty(
                                            Exchange.EXCEPTION_CAUGHT,
                                            ChatwootValidationException.class);
                            exchange.getMessage()
                                    .setHeader("refusedFields", refused.getAttributes());
                        })
                .to("direct:rejected");

        onException(ChatwootUnavailableException.class, ChatwootRateLimitException.class)
                .handled(true)
                .to("direct:try-again-later");

        from("direct:import").to("chatwoot:createContact");
        from("direct:rejected").to("log:rejected");
        from("direct:try-again-later").to("log:later");
    }
}
