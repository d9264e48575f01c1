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
package io.github.camelchatwoot.builder;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComponentDslTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void theComponentHasWhatTheBuilderSaysAndDefaultsForTheRest() {
        context.getPropertiesComponent().addOverrideProperty("chat.token", "a & 100%");

        ChatwootComponentDsl.chatwoot()
                .baseUrl("https://chat.example.com")
                .accountId(7)
                .accessToken("{{chat.token}}")
                .pages("all")
                .retryUnsafe(true)
                .connection("sales", new ChatwootConnection())
                .register(context, "support");

        ChatwootComponent component = context.getComponent("support", ChatwootComponent.class);
        ChatwootConfiguration options = component.getConfiguration();
        assertThat(options.getBaseUrl()).isEqualTo("https://chat.example.com");
        assertThat(options.getAccountId()).isEqualTo(7);
        assertThat(options.getAccessToken()).isEqualTo("a & 100%");
        assertThat(options.getPages()).isEqualTo(ChatwootConfiguration.Pages.ALL);
        assertThat(options.isRetryUnsafe()).isTrue();
        assertThat(options.getMaxRetries()).isEqualTo(3);
        assertThat(component.getConnections()).containsOnlyKeys("sales");
    }

    @Test
    void buildingLeavesTheContextAsItWas() {
        ChatwootComponent component = ChatwootComponentDsl.chatwoot().accountId("8").build(context);

        assertThat(component.getConfiguration().getAccountId()).isEqualTo(8);
        assertThat(context.hasComponent("chatwoot")).isNull();
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatThrownBy(
                        () -> ChatwootComponentDsl.chatwoot().option("acountId", 7).build(context))
                .hasMessageContaining("acountId");
        assertThatThrownBy(() -> ChatwootComponentDsl.chatwoot().accountId("seven").build(context))
                .hasStackTraceContaining("seven");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(ChatwootComponentDsl.chatwoot().accessToken("hidden"))
                .asString()
                .contains("accessToken")
                .doesNotContain("hidden");
    }
}
