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
package io.github.camelchatwoot.telemetry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What camel-opentelemetry2 says of our endpoints. */
class TracingTest {

    private final RecordingServer server = new RecordingServer();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    private final SdkTracerProvider provider =
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry().bind("tracer", Tracer.class, provider.get("camel"));
        camel.getRegistry()
                .bind(
                        "propagators",
                        ContextPropagators.class,
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setTraceHeadersInclusion(true);
        tracer.init(camel);
        ChatwootConfiguration options =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(server.url());
        options.setAccountId(1L);
        options.setAccessToken("hush-user");
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .setHeader("X-Shop", constant("ours"))
                                .to(
                                        "chatwoot:sendMessage?conversationId=4242&content=Hello ${body}&accessToken=hush-uri&hmacToken=RAW(hush-hmac)");
                    }
                });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        provider.close();
        server.close();
    }

    private void send() {
        camel.createFluentProducerTemplate().to("direct:start").withBody("Ann").send();
    }

    private SpanData span() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals("sendMessage"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spans.getFinishedSpanItems()));
    }

    private static Map<String, String> tags(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().getKey(),
                                entry -> String.valueOf(entry.getValue())));
    }

    @Test
    void aSpanSaysTheOperationAndTheServer() {
        send();

        assertThat(tags(span()))
                .containsEntry("component", "camel-chatwoot")
                .containsEntry("camel.uri", "chatwoot://sendMessage")
                .containsEntry("url.path", "sendMessage")
                .containsEntry("server.address", server.url())
                .containsEntry("chatwoot.account", "1")
                .doesNotContainKeys("url.query", "chatwoot.connection");
    }

    @Test
    void noSpanSaysAnIdATextOrAToken() {
        server.answers(422, "{\"message\": \"Ann is not wanted in 4242\"}");
        send();

        String ofOurs = span().getAttributes() + " " + span().getEvents();
        assertThat(ofOurs).doesNotContain("4242", "Hello", "Ann", "hush");
        assertThat(tags(span()))
                .containsEntry("http.status_code", "422")
                .containsEntry("error.type", "validation");
        assertThat(span().getEvents())
                .anyMatch(
                        event ->
                                event.getAttributes()
                                        .asMap()
                                        .containsValue("sendMessage: validation, status 422"));
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("hush");
    }

    @Test
    void tracesEndAtChatwoot() {
        send();

        assertThat(server.request().headers().keySet())
                .extracting(name -> name.toLowerCase())
                .containsExactlyInAnyOrder(
                        "accept",
                        "accept-encoding",
                        "api-access-token",
                        "connection",
                        "content-length",
                        "content-type",
                        "host",
                        "user-agent");
    }

    @Test
    void aSpanBelongsToTheRouteThatMakesTheCall() {
        send();

        Map<String, SpanData> byId =
                spans.getFinishedSpanItems().stream()
                        .collect(Collectors.toMap(SpanData::getSpanId, Function.identity()));
        assertThat(byId.get(span().getParentSpanId()).getAttributes())
                .extracting(tags -> tags.get(AttributeKey.stringKey("camel.uri")))
                .isEqualTo("direct://start");
        assertThat(List.copyOf(byId.values()))
                .extracting(SpanData::getTraceId)
                .containsOnly(span().getTraceId());
    }
}
