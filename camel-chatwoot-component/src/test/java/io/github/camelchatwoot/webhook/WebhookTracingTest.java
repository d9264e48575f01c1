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

import java.net.http.HttpRequest.BodyPublishers;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookTracingTest extends WebhookRoutes {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    private final SdkTracerProvider provider =
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();

    @Override
    protected void prepare(DefaultCamelContext context) throws Exception {
        super.prepare(context);
        context.getRegistry().bind("tracer", Tracer.class, provider.get("camel"));
        context.getRegistry()
                .bind(
                        "propagators",
                        ContextPropagators.class,
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        new OpenTelemetryTracer().init(context);
    }

    /** Whoever can post to the webhook can't choose the trace that the route belongs to. */
    @Test
    void aSpanSaysTheEventAndBeginsATraceOfItsOwn() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&insecure=true");
        String foreign = "0af7651916cd43dd8448eb211c80319c";
        status(
                request("/chatwoot")
                        .header("traceparent", "00-" + foreign + "-b7ad6b7169203331-01")
                        .POST(
                                BodyPublishers.ofString(
                                        """
                                        {"event": "message_created", "id": 7, "content": "Hello",
                                         "account": {"id": 1}, "conversation": {"id": 4242}}
                                        """))
                        .build());

        await().untilAsserted(
                        () ->
                                assertThat(spans.getFinishedSpanItems())
                                        .filteredOn(
                                                span ->
                                                        span.getName()
                                                                .equals("webhook message_created"))
                                        .singleElement()
                                        .satisfies(
                                                span -> {
                                                    assertThat(span.getTraceId())
                                                            .isNotEqualTo(foreign);
                                                    assertThat(span.getAttributes().toString())
                                                            .doesNotContain("4242", "Hello");
                                                }));
    }
}
