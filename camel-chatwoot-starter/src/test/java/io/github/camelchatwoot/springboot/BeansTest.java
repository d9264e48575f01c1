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

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.composite.ProcessLock;
import io.github.camelchatwoot.composite.SharedLock;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Options that are objects are beans of the application. */
class BeansTest {

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    static class Beans {
        @Bean
        SharedLock oneLock() {
            return new ProcessLock();
        }

        @Bean
        SharedLock otherLock() {
            return new ProcessLock();
        }

        @Bean
        ChatwootConfiguration ours() {
            ChatwootConfiguration options = new ChatwootConfiguration();
            options.setBaseUrl("https://from-the-bean.example.com");
            options.setMaxRetries(7);
            return options;
        }

        @Bean
        ChatwootConnection desk() {
            ChatwootConnection connection = new ChatwootConnection();
            connection.setBaseUrl(chatwoot.baseUrl());
            connection.setAccountId(chatwoot.accountId());
            connection.setAccessToken(chatwoot.accessToken());
            return connection;
        }
    }

    record Person(String name, String phoneNumber) {}

    @Test
    void anOptionNamesABean() {
        try (Application application =
                Application.with(
                        List.of(Beans.class),
                        "camel.component.chatwoot.shared-lock=#bean:otherLock")) {
            assertThat(options(application).getSharedLock())
                    .isSameAs(application.camel().getRegistry().lookupByName("otherLock"));
        }
    }

    @Test
    void aSingleOptionStandsAboveABeanWithAllOfThem() {
        try (Application application =
                Application.with(
                        List.of(Beans.class),
                        "camel.component.chatwoot.configuration=#ours",
                        "camel.component.chatwoot.baseUrl=https://from-properties.example.com",
                        "camel.component.chatwoot.unknown-fields=send",
                        "camel.component.chatwoot.time-zone={{zone}}",
                        "zone=Europe/Berlin")) {
            ChatwootConfiguration options = options(application);
            assertThat(options.getBaseUrl()).isEqualTo("https://from-properties.example.com");
            assertThat(options.getMaxRetries()).isEqualTo(7);
            assertThat(options.getUnknownFields())
                    .isEqualTo(ChatwootConfiguration.UnknownFields.SEND);
            assertThat(options.getTimeZone()).isEqualTo("Europe/Berlin");
        }
    }

    @Test
    void aConnectionMayBeABeanAndTheApplicationsObjectMapperReadsBodies() {
        try (Application application =
                Application.with(
                        List.of(Beans.class),
                        "camel.component.chatwoot.connection=desk",
                        "spring.jackson.property-naming-strategy=SNAKE_CASE")) {
            assertThat(application.bean(ObjectMapper.class)).isNotNull();

            application
                    .template()
                    .requestBody("chatwoot:createContact", new Person("Jane", "+4915112345678"));

            assertThat(chatwoot.requests().to("POST", "/contacts").get(0).json())
                    .isEqualTo(Map.of("name", "Jane", "phone_number", "+4915112345678"));
        }
    }

    private static ChatwootConfiguration options(Application application) {
        return application
                .camel()
                .getComponent("chatwoot", ChatwootComponent.class)
                .getConfiguration();
    }
}
