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

import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.Chatwoot;

/** What the application does, in Java. */
public class Routes extends RouteBuilder {

    @Override
    public void configure() {
        from(Chatwoot.webhook().path("/chatwoot").secret("{{webhook.secret}}"))
                .routeId("copy")
                .to(Chatwoot.createContact().name("${body[name]}"));
        from("chatwoot:webhook?path=/slow&secret={{webhook.secret}}")
                .routeId("slow")
                .process(exchange -> Gate.pass())
                .to(Chatwoot.createContact().name("${body[name]}"));
    }
}
