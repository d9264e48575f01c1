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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionsTest {

    @RegisterExtension static ChatwootSimulator sales = ChatwootSimulator.create();
    @RegisterExtension static ChatwootSimulator shop = ChatwootSimulator.create();

    @Test
    void twoServersAreToldApartByTheirNames() {
        try (Application application =
                Application.with(
                        List.of(),
                        "spring.profiles.active=two-desks",
                        "camel.main.routes-include-pattern=classpath:routes/two-desks.camel.yaml",
                        "sales.url=" + sales.baseUrl(),
                        "sales.account=" + sales.accountId(),
                        "sales.token=" + sales.accessToken(),
                        "shop.url=" + shop.baseUrl(),
                        "shop.account=" + shop.accountId(),
                        "shop.token=" + shop.accessToken())) {
            application.template().sendBody("direct:both", null);
        }
        assertThat(created(sales)).containsExactly("{\"name\":\"Sally\"} 200");
        assertThat(created(shop)).containsExactly("{\"name\":\"Sue\"} 200");
    }

    private static List<String> created(ChatwootSimulator desk) {
        return desk.requests().to("POST", "/contacts").stream()
                .map((ReceivedRequest request) -> request.body() + " " + request.status())
                .toList();
    }
}
