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
package io.github.camelchatwoot.answer;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierHashTest extends ChatwootRoutes {

    private static final String CREATE =
            "chatwoot:clientCreateContact?inboxIdentifier=abc&identifier=${body}";

    // echo -n ann | openssl dgst -sha256 -hmac key
    private static final String HASH =
            "9d77c3180ff81edfbc099a7e91843e415e1f4b0e1aa641c00fba6bd4b0d4dd91";

    @Test
    void provesAnIdentifierWithTheHmacToken() {
        options().setHmacToken("key");
        assertThat(sent(CREATE, "ann").json())
                .isEqualTo(Map.of("identifier", "ann", "identifier_hash", HASH));
    }

    @Test
    void isNotMadeWithoutTokenOrIdentifier() {
        assertThat(sent(CREATE, "ann").json()).isEqualTo(Map.of("identifier", "ann"));
        options().setHmacToken("key");
        assertThat(sent("chatwoot:clientCreateContact?inboxIdentifier=abc&name=Ann", null).json())
                .isEqualTo(Map.of("name", "Ann"));
    }

    @Test
    void givenByTheRouteIsKept() {
        options().setHmacToken("key");
        assertThat(sent(CREATE + "&identifierHash=given", "ann").json())
                .containsEntry("identifier_hash", "given");
    }

    @Test
    void clientOperationsSendNoToken() {
        sent(CREATE, "ann");
        assertThat(server.request().token()).isNull();
    }
}
