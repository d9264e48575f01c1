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
package io.github.camelchatwoot.test.http;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {
    private static final Handler HANDLER = request -> Answer.empty();

    private final Routes routes = new Routes();

    @Test
    void aFixedSegmentWinsOverAParameter() {
        routes.in(Access.MEMBER).get("/contacts/:id", HANDLER).get("/contacts/search", HANDLER);

        Route route = routes.find("GET", "/api/v1/accounts/1/contacts/search").orElseThrow();

        assertThat(route.pathParams("/api/v1/accounts/1/contacts/search"))
                .isEqualTo(Map.of("accountId", "1"));
    }

    @Test
    void parametersAreDecodedAndAPlusStaysOne() {
        routes.in(Access.PUBLIC).get("/files/:name", HANDLER);

        Route route = routes.find("GET", "/files/a%20b+c").orElseThrow();

        assertThat(route.pathParams("/files/a%20b+c")).isEqualTo(Map.of("name", "a b+c"));
    }

    @Test
    void anotherMethodIsAnotherRoute() {
        routes.in(Access.MEMBER).update("/labels/:id", HANDLER);

        assertThat(routes.find("PUT", "/api/v1/accounts/1/labels/2")).isPresent();
        assertThat(routes.find("POST", "/api/v1/accounts/1/labels/2")).isEmpty();
    }
}
