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
package io.github.camelchatwoot.webhook;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * A receiver that {@link FloodTest} starts in a small JVM. Its route does nothing until it is told
 * to go on, so that everything it accepts has to be kept. Ends when its standard input does.
 */
final class SmallReceiver extends RouteBuilder {

    static final int QUEUE = 1000;
    static final int LIMIT = 20_000;
    static final int SERVER_LIMIT = 100_000;

    private final Queue<Object> received = new ConcurrentLinkedQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final String secret;

    private SmallReceiver(String secret) {
        this.secret = secret;
    }

    /** Arguments: port, secret. */
    public static void main(String[] args) throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", args[0]);
        main.addInitialProperty("camel.server.maxBodySize", "" + SERVER_LIMIT);
        main.configure().addRoutesBuilder(new SmallReceiver(args[1]));
        main.start();
        System.in.readAllBytes();
        main.stop();
    }

    @Override
    public void configure() {
        from("chatwoot:webhook?path=/chatwoot&kind=account&queueSize=%d&maxBodySize=%d&secret=%s"
                        .formatted(QUEUE, LIMIT, secret))
                .process(exchange -> goOn.await())
                .process(e -> received.add(e.getMessage().getHeader("CamelChatwootMessageId")));
        from("platform-http:/received")
                .process(
                        exchange ->
                                exchange.getMessage()
                                        .setBody(received.toString().replaceAll("[^0-9,]", "")));
        from("platform-http:/go").process(exchange -> goOn.countDown());
    }
}
