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
package io.github.camelchatwoot.websocket;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.ConsumersHealthCheckRepository;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ComponentClock;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

class WebsocketHealthTest extends WebsocketRoutes {

    private Duration ahead = Duration.ZERO;

    @Override
    protected void prepare(DefaultCamelContext context) {
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry(context);
        registry.register(new ConsumersHealthCheckRepository());
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
        ComponentClock.set(component(context), clock);
    }

    private Optional<HealthCheck.Result> result() {
        Collection<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(camel);
        return results.stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst();
    }

    @Test
    void itIsUpWhileConnected() throws Exception {
        subscribe(QUICK);
        ahead = Duration.ofHours(1);

        assertThat(result()).get().extracting(HealthCheck.Result::getState).isEqualTo(State.UP);
    }

    @Test
    void afterTheGraceTimeItIsDownWithTheCauseAndWithoutTheToken() throws Exception {
        chatwoot.faults().onRequest("GET", "/cable").answer(503);
        route(QUICK + "&downAfter=30000");
        await().until(() -> chatwoot.requests().all().size() > 2);
        assertThat(result()).get().extracting(HealthCheck.Result::getState).isEqualTo(State.UP);

        ahead = Duration.ofSeconds(31);
        HealthCheck.Result down = result().orElseThrow();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage().orElseThrow())
                .startsWith("Not connected for 3")
                .contains("/cable answered 503 instead of opening a websocket");
        assertThat(down.getDetails().toString()).doesNotContain(chatwoot.accessToken());

        chatwoot.faults().reset();
        awaitSubscriptions(1);
        await().until(() -> result().orElseThrow().getState() == State.UP);
    }

    @Test
    void aSuspendedOneMissesNothingAndAStoppedOneHasNoCheck() throws Exception {
        subscribe(QUICK + "&downAfter=0");
        HealthCheckAware consumer = (HealthCheckAware) camel.getRoute("events").getConsumer();
        camel.getRouteController().suspendRoute("events");
        ahead = Duration.ofHours(1);
        assertThat(consumer.getHealthCheck().call().getState()).isEqualTo(State.UP);

        camel.getRouteController().stopRoute("events");
        assertThat(consumer.getHealthCheck()).isNull();
        assertThat(result().orElseThrow().getMessage()).hasValue("Route events has status Stopped");

        camel.getRouteController().startRoute("events");
        awaitSubscriptions(1);
        await().until(() -> result().orElseThrow().getState() == State.UP);
        camel.getRouteController().stopRoute("events");
        camel.removeRoute("events");
        assertThat(result()).isEmpty();
    }
}
