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
package io.github.camelchatwoot.running;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ComponentClock;
import io.github.camelchatwoot.fixture.HealthChecks;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.http.ReceivedRequest;

/** An application on the simulator, with Camel's health checks. */
abstract class RunningCamel {

    @RegisterExtension
    static final ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    protected final DefaultCamelContext camel = new DefaultCamelContext();
    private Duration ahead = Duration.ZERO;

    protected RunningCamel() {
        camel.disableJMX();
        HealthChecks.turnOn(camel);
        InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
        ComponentClock.set(component(), clock);
    }

    @AfterEach
    void stop() {
        camel.stop();
        chatwoot.version("4.14.2");
    }

    protected ChatwootComponent component() {
        return camel.getComponent("chatwoot", ChatwootComponent.class);
    }

    protected ChatwootConfiguration options() {
        return component().getConfiguration();
    }

    /** Time goes by, for the component. */
    protected void later(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Starts with a route from direct:start to these, as an administrator of the account. */
    protected void start(String... endpoints) throws Exception {
        options().setBaseUrl(chatwoot.baseUrl());
        options().setAccountId(chatwoot.accountId());
        if (options().getAccessToken() == null && options().getBotAccessToken() == null) {
            options().setAccessToken(chatwoot.accessToken());
        }
        options().setMaxRetries(0);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to(endpoints);
                    }
                });
        camel.start();
    }

    protected Exchange send(String uri, Map<String, Object> parameters) {
        return camel.createProducerTemplate()
                .request(
                        uri,
                        exchange ->
                                exchange.getMessage()
                                        .setHeader(ChatwootConstants.PARAMETERS, parameters));
    }

    protected Optional<HealthCheck.Result> check(String id) {
        Collection<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(camel);
        return results.stream().filter(r -> r.getCheck().getId().equals(id)).findFirst();
    }

    protected HealthCheck.Result connection() {
        return check("producer:chatwoot-connection").orElseThrow();
    }

    protected static List<String> paths() {
        return chatwoot.requests().all().stream().map(ReceivedRequest::path).toList();
    }

    protected static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
