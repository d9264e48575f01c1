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
package io.github.camelchatwoot.hostile;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.EndpointRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class OneEndpointTest extends ChatwootRoutes {

    @ParameterizedTest
    @ValueSource(strings = {"direct:to", "direct:toD", "direct:enrich", "direct:wireTap"})
    void servesAThousandMessages(String way) {
        String uri = "chatwoot:sendMessage?conversationId=${body[id]}&content=Hi ${body[name]}";
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        switch (way) {
                            case "direct:to" -> from(way).to(uri);
                            case "direct:toD" -> from(way).toD(uri);
                            case "direct:enrich" -> from(way).enrich().simple(uri);
                            default -> from(way).wireTap(uri);
                        }
                    }
                });
        for (int i = 1; i <= 1000; i++) {
            send(way, Map.of("id", i, "name", "&n" + i + "=" + i));
        }
        Awaitility.await().until(() -> server.requests().size() == 1000);

        EndpointRegistry endpoints = camel.getEndpointRegistry();
        assertThat(endpoints.values()).filteredOn(ChatwootEndpoint.class::isInstance).hasSize(1);
        assertThat(server.requests()).extracting("path").doesNotHaveDuplicates();
    }
}
