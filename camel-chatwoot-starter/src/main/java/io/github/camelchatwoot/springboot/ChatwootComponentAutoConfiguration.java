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

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.uri.RawText;

/**
 * Gives the component the options below {@code camel.component.chatwoot}, and routes their text.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@EnableConfigurationProperties({
    ComponentConfigurationProperties.class,
    ChatwootComponentConfiguration.class
})
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.chatwoot"})
@AutoConfigureAfter({CamelAutoConfiguration.class, ChatwootComponentConverter.class})
public class ChatwootComponentAutoConfiguration {

    private static final String WHOLE = "configuration";
    private static final String CONNECTIONS = "connections";

    @Lazy
    @Bean
    ComponentCustomizer configureChatwootComponent(
            ApplicationContext application,
            CamelContext camelContext,
            ChatwootComponentConfiguration configuration) {
        return new ComponentCustomizer() {
            @Override
            public void configure(String name, Component target) {
                copy(camelContext, configuration, target);
            }

            @Override
            public boolean isEnabled(String name, Component target) {
                return target instanceof ChatwootComponent
                        && HierarchicalPropertiesEvaluator.evaluate(
                                application,
                                "camel.component.customizer",
                                "camel.component.chatwoot.customizer");
            }
        };
    }

    /**
     * Camel makes the component when a route asks for it, and some of that route is read by then.
     */
    @Bean
    CamelContextConfiguration keepTextOfRoutes() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camelContext) {
                RawText.keepIn(camelContext);
            }

            @Override
            public void afterApplicationStart(CamelContext camelContext) {
                // the routes are there
            }
        };
    }

    /** A bean with all options goes first, so that a single option stands above it. */
    private static void copy(
            CamelContext camelContext, ChatwootComponentConfiguration given, Component target) {
        Map<String, Object> options =
                CamelPropertiesHelper.getNonNullProperties(camelContext, given);
        Object whole = options.remove(WHOLE);
        if (whole != null) {
            set(camelContext, target, Map.of(WHOLE, whole));
        }
        options.computeIfPresent(
                CONNECTIONS, (name, connections) -> resolved(camelContext, given.getConnections()));
        set(camelContext, target, options);
    }

    private static void set(
            CamelContext camelContext, Component target, Map<String, Object> options) {
        CamelPropertiesHelper.setCamelProperties(
                camelContext, target, new HashMap<>(options), false);
    }

    /** With Camel's placeholders filled in, as they are in all other options. */
    private static Map<String, ChatwootConnection> resolved(
            CamelContext camelContext, Map<String, ChatwootConnection> given) {
        Map<String, ChatwootConnection> connections = new HashMap<>();
        given.forEach(
                (name, connection) -> {
                    ChatwootConnection resolved = new ChatwootConnection();
                    CamelPropertiesHelper.copyProperties(camelContext, connection, resolved);
                    connections.put(name, resolved);
                });
        return connections;
    }
}
