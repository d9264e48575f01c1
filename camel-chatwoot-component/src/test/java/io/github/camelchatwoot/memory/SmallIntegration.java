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
package io.github.camelchatwoot.memory;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelchatwoot.ChatwootComponent;

/** An integration that {@link LittleMemoryTest} starts in a small JVM: argument is the server. */
final class SmallIntegration extends RouteBuilder {

    private final AtomicLong last = new AtomicLong();

    private SmallIntegration() {}

    public static void main(String[] args) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        ChatwootComponent chatwoot = camel.getComponent("chatwoot", ChatwootComponent.class);
        chatwoot.getConfiguration().setBaseUrl(args[0]);
        chatwoot.getConfiguration().setAccountId(1L);
        chatwoot.getConfiguration().setAccessToken("token");
        chatwoot.getConfiguration().setMaxUploadSize(LargeFile.LENGTH);
        SmallIntegration integration = new SmallIntegration();
        camel.addRoutes(integration);
        camel.start();
        try {
            integration.run(camel, args[1]);
        } finally {
            camel.stop();
        }
    }

    private void run(DefaultCamelContext camel, String route) {
        Object body =
                switch (route) {
                    case "upload" -> new LargeFile();
                    case "forward" ->
                            Map.of(
                                    "data_url",
                                    "https://chat.example.com/rails/active_storage/blobs/redirect/a/large.bin");
                    default -> null;
                };
        Exchange exchange =
                camel.createFluentProducerTemplate().to("direct:" + route).withBody(body).send();
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        System.out.println("seen in order: " + last);
    }

    @Override
    public void configure() {
        // Camel's stream cache holds streams of others in memory
        from("direct:upload")
                .streamCache(false)
                .to("chatwoot:sendMessage?conversationId=7&attachments=${body}");
        from("direct:forward")
                .to("chatwoot:downloadAttachment?attachment=${body}")
                .process(SmallIntegration::tell)
                .to("chatwoot:sendMessage?conversationId=7&attachments=${body}");
        from("direct:contacts").to("chatwoot:listContacts?pages=all").to("direct:items");
        from("direct:messages")
                .to("chatwoot:listMessages?conversationId=7&pages=all")
                .to("direct:items");
        from("direct:items")
                .split(body())
                .streaming()
                .stopOnException()
                .process(exchange -> follow(exchange.getMessage().getBody(Map.class)));
    }

    private static void tell(Exchange exchange) {
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        System.out.println(
                headers.get(Exchange.FILE_NAME) + ": " + headers.get(Exchange.FILE_LENGTH));
    }

    private void follow(Map<?, ?> item) {
        long id = ((Number) item.get("id")).longValue();
        if (id != last.incrementAndGet()) {
            throw new IllegalStateException("expected " + last + ", got " + id);
        }
    }
}
