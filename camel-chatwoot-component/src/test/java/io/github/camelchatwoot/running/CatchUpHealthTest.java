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

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.consumer.ChatwootEventConsumer;

import static org.assertj.core.api.Assertions.assertThat;

class CatchUpHealthTest extends RunningCamel {

    private void listen(String more) throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:websocket?catchUp=true" + more)
                                .routeId("events")
                                .to("mock:events");
                    }
                });
        start("mock:other");
    }

    private Result result() {
        return check("consumer:events").orElseThrow();
    }

    private void awaitCaughtUp() {
        patiently().until(() -> result().getState() == State.UP);
        patiently().until(() -> result().getDetails().get("catchUp.overdue").equals("0 s"));
    }

    @Test
    void itIsDownWhenWhatWasMissedCanNotBeFetchedForTooLong() throws Exception {
        chatwoot.faults().onRequest("GET", "/conversations").answer(500);
        listen("&catchUpInterval=0&catchUpDownAfter=60000");
        patiently().until(() -> paths().stream().anyMatch(path -> path.endsWith("/conversations")));
        assertThat(result().getState()).isEqualTo(State.UP);

        later(Duration.ofSeconds(70));
        Result down = result();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage().orElseThrow())
                .startsWith("Events that were missed could not all be fetched; a catch-up is 7");
        assertThat(down.getDetails()).containsKey("catchUp.heldEvents");

        chatwoot.faults().reset();
        awaitCaughtUp();
    }

    @Test
    void afterACatchUpNothingIsOverdueUntilTheNextOneIs() throws Exception {
        listen("&catchUpInterval=0&catchUpDownAfter=60000");
        // overdue by a second until it has caught up, however slow this machine is
        later(Duration.ofSeconds(1));
        awaitCaughtUp();
        later(Duration.ofHours(1));
        assertThat(result().getState()).isEqualTo(State.UP);
        ChatwootEventConsumer consumer =
                (ChatwootEventConsumer) camel.getRoute("events").getConsumer();
        assertThat(consumer.getCatchUpLag()).isGreaterThanOrEqualTo(3600);
    }

    @Test
    void theComponentTurnsItOff() throws Exception {
        component().setHealthCheckConsumerEnabled(false);
        listen("");
        assertThat(
                        ((ChatwootEventConsumer) camel.getRoute("events").getConsumer())
                                .getHealthCheck())
                .isNull();
        assertThat(result().getState()).isEqualTo(State.UP);
    }
}
