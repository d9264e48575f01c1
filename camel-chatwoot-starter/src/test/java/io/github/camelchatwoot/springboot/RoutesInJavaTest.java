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
package io.github.camelchatwoot.springboot;

import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesInJavaTest {

    @RegisterExtension static ChatwootSimulator chatwoot = ChatwootSimulator.create();

    static class Routes {
        @Bean
        RouteBuilder person() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:person").toD("chatwoot:createContact?name=${body}");
                }
            };
        }
    }

    @Test
    void textOfAMessageStaysTextWhereCamelEvaluatesTheUri() {
        String name = "Jane {{no.such.property}} & ${body}";
        try (Application application = Application.start(chatwoot, List.of(Routes.class))) {
            application.template().sendBody("direct:person", name);
        }
        assertThat(chatwoot.requests().to("POST", "/contacts").get(0).json())
                .isEqualTo(Map.of("name", name));
    }
}
