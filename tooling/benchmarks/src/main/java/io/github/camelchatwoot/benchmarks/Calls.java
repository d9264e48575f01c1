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

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import io.github.camelchatwoot.ChatwootComponent;

/**
 * The same two calls through the component, through a route that somebody wrote with camel-http and
 * Jackson, and through HttpClient and Jackson without Camel; and a route that makes no call at all,
 * for what Camel costs by itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, batchSize = 10_000)
@Measurement(iterations = 3, batchSize = 10_000)
public class Calls {

    /** The property that has the server's address. */
    static final String SERVER = "server";

    private static final String TOKEN = "benchmark-token";
    private static final String ACCOUNT = "/api/v1/accounts/1";
    private static final Map<String, Object> TEXT =
            Map.of("content", "Your parcel is on its way and should arrive tomorrow.");

    private final String server = System.getProperty(SERVER);
    private final ObjectMapper mapper = new ObjectMapper();
    private CamelContext camel;
    private ProducerTemplate template;
    private CloseableHttpClient client;

    @Setup(Level.Trial)
    public void start() throws Exception {
        // as it comes, so that unlike the component's it minds cookies and redirects
        client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setMaxConnPerRoute(20)
                                        .setMaxConnTotal(200)
                                        .build())
                        .setDefaultRequestConfig(
                                // the component waits no longer than this either: both do the same
                                RequestConfig.custom()
                                        .setResponseTimeout(Timeout.ofSeconds(30))
                                        .build())
                        .disableAutomaticRetries()
                        .build();
        camel = new DefaultCamelContext();
        ChatwootComponent chatwoot = new ChatwootComponent();
        chatwoot.getConfiguration().setBaseUrl(server);
        chatwoot.getConfiguration().setAccountId(1L);
        chatwoot.getConfiguration().setAccessToken(TOKEN);
        camel.addComponent("chatwoot", chatwoot);
        camel.addComponent("http", new HttpComponent());
        camel.addRoutes(routes(server + ACCOUNT));
        camel.start();
        template = camel.createProducerTemplate();
    }

    private static RouteBuilder routes(String account) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:empty").process(exchange -> {});
                from("direct:componentSend")
                        .to(
                                "chatwoot:sendMessage?conversationId=12&body=ignore&content=${body[content]}");
                from("direct:componentList").to("chatwoot:listConversations?status=open");
                from("direct:routeSend")
                        .marshal()
                        .json(JsonLibrary.Jackson)
                        .setHeader("api_access_token", constant(TOKEN))
                        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .to(account + "/conversations/12/messages")
                        .unmarshal()
                        .json(JsonLibrary.Jackson, Map.class);
                from("direct:routeList")
                        .setHeader("api_access_token", constant(TOKEN))
                        .setHeader(Exchange.HTTP_METHOD, constant("GET"))
                        .to(account + "/conversations?status=open")
                        .unmarshal()
                        .json(JsonLibrary.Jackson, Map.class);
            }
        };
    }

    @TearDown(Level.Trial)
    public void stop() throws Exception {
        camel.close();
        client.close();
    }

    @Benchmark
    public Object emptyRoute() {
        return template.requestBody("direct:empty", TEXT, Map.class);
    }

    @Benchmark
    public Object sendMessageByComponent() {
        return template.requestBody("direct:componentSend", TEXT, Map.class);
    }

    @Benchmark
    public Object sendMessageByRoute() {
        return template.requestBody("direct:routeSend", TEXT, Map.class);
    }

    @Benchmark
    public Object sendMessageByHttpClient() throws Exception {
        HttpPost post = new HttpPost(server + ACCOUNT + "/conversations/12/messages");
        post.setEntity(
                new ByteArrayEntity(mapper.writeValueAsBytes(TEXT), ContentType.APPLICATION_JSON));
        return call(post);
    }

    @Benchmark
    public Object listConversationsByComponent() {
        return template.requestBody("direct:componentList", null, List.class);
    }

    @Benchmark
    public Object listConversationsByRoute() {
        return template.requestBody("direct:routeList", null, Map.class);
    }

    @Benchmark
    public Object listConversationsByHttpClient() throws Exception {
        return call(new HttpGet(server + ACCOUNT + "/conversations?status=open"));
    }

    private Object call(ClassicHttpRequest request) throws Exception {
        request.setHeader("api_access_token", TOKEN);
        request.setHeader("Accept", "application/json");
        return client.execute(
                request,
                response -> {
                    if (response.getCode() / 100 != 2) {
                        throw new HttpException("status " + response.getCode());
                    }
                    try (InputStream body = response.getEntity().getContent()) {
                        return mapper.readValue(body, Map.class);
                    }
                });
    }
}
