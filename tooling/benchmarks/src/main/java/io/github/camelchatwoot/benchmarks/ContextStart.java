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
package io.github.camelchatwoot.benchmarks;

import java.util.concurrent.TimeUnit;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.camelchatwoot.ChatwootComponent;

/** Starts and stops a context with so many endpoints. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, batchSize = 100)
@Measurement(iterations = 1, batchSize = 100)
public class ContextStart {

    @Param({"1", "101"})
    public int endpoints;

    @Benchmark
    public Object start() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ChatwootComponent chatwoot = new ChatwootComponent();
            chatwoot.getConfiguration().setBaseUrl("http://127.0.0.1:1");
            chatwoot.getConfiguration().setAccountId(1L);
            chatwoot.getConfiguration().setAccessToken("benchmark-token");
            camel.addComponent("chatwoot", chatwoot);
            camel.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            var route = from("direct:start");
                            for (int i = 1; i <= endpoints; i++) {
                                route.to(
                                        "chatwoot:sendMessage?conversationId="
                                                + i
                                                + "&content=${body}");
                            }
                        }
                    });
            camel.start();
            return camel.getEndpoints().size();
        }
    }
}
