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
package io.github.camelchatwoot.composite;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator whose faults are told to it, and a Camel of each test that works on it. */
abstract class FaultyDesk {

    @RegisterExtension
    static final ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    final DefaultCamelContext camel = new DefaultCamelContext();
    final ChatwootComponent component = camel.getComponent("chatwoot", ChatwootComponent.class);
    final ChatwootConfiguration options = component.getConfiguration();

    @BeforeEach
    void configureCamel() {
        camel.disableJMX();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    final Exchange send(String operation, Map<String, Object> values) {
        return camel.createFluentProducerTemplate()
                .to("chatwoot:" + operation)
                .withHeader(ChatwootConstants.PARAMETERS, new HashMap<>(values))
                .send();
    }

    final Exchange sent(String operation, Map<String, Object> values) {
        Exchange exchange = send(operation, values);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }
}
