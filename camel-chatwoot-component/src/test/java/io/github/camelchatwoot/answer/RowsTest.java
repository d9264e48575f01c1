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
package io.github.camelchatwoot.answer;

import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowsTest extends ChatwootRoutes {

    private static final String AGENTS =
            """
            Reporting period 2026-11-20 to 2026-11-21


            Agent name,Assigned conversations,Avg first response time
            Ada Admin,3,2 seconds
            "Smith, ""Sam\""",2,N/A,7
            """;

    private final List<Object> rows = new ArrayList<>();
    private int count;

    private void splitting(String uri) {
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .to(uri)
                                .split(body())
                                .streaming()
                                .process(e -> rows.add(e.getMessage().getBody()));
                    }
                });
    }

    @Test
    void areMapsByHeading() {
        server.answers(200, AGENTS);
        splitting("chatwoot:downloadAgentReport?since=now-7d&until=now&rows=true");

        Exchange exchange = send("direct:start", null);

        assertThat(exchange.getException()).isNull();
        assertThat(rows)
                .containsExactly(
                        Map.of(
                                "Agent name", "Ada Admin",
                                "Assigned conversations", "3",
                                "Avg first response time", "2 seconds"),
                        Map.of(
                                "Agent name", "Smith, \"Sam\"",
                                "Assigned conversations", "2",
                                "Avg first response time", "N/A",
                                "column 4", "7"));
        assertThat(exchange.getMessage().getHeader("CamelChatwootMeta"))
                .isEqualTo(Map.of("title", "Reporting period 2026-11-20 to 2026-11-21"));
    }

    /** As it was recorded: headings first, and the period in a last line. */
    @Test
    void ofSurveysEndBeforeTheLineAboutThePeriod() {
        server.answers(
                200, "Agent Name,Rating\nAda,5\nReporting period 2026-11-20 to 2026-11-21\n");
        splitting("chatwoot:downloadCsatSurveyResponses?since=now-7d&until=now&rows=true");

        send("direct:start", null);

        assertThat(rows).containsExactly(Map.of("Agent Name", "Ada", "Rating", "5"));
    }

    @Test
    void endWithTheirExchange() {
        server.answers(200, AGENTS);
        Exchange exchange =
                send("chatwoot:downloadAgentReport?since=now-7d&until=now&rows=true", null);

        assertThat(((Iterator<?>) exchange.getMessage().getBody()).hasNext()).isFalse();
    }

    @Test
    void maybeNone() {
        server.answers(200, "");
        splitting("chatwoot:downloadAppliedSlas?rows=true");

        assertThat(send("direct:start", null).getException()).isNull();
        assertThat(rows).isEmpty();
    }

    @Test
    void thatBreakOffTellHowFarTheyCame() {
        server.answers(200, "a,b\n1,2\n\"3,4");
        splitting("chatwoot:downloadAppliedSlas?rows=true");

        assertThat(send("direct:start", null).getException())
                .hasStackTraceContaining(
                        "The answer to downloadAppliedSlas broke off after 1 rows: the quotes of a cell have no end");
        assertThat(rows).hasSize(1);
    }

    /** What has no end is no trouble: only what is asked for is read, and a failure ends it. */
    @Test
    void areReadAsTheyAreNeeded() throws Exception {
        HttpServer endless = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        CountDownLatch dropped = new CountDownLatch(1);
        endless.createContext(
                "/",
                http -> {
                    http.sendResponseHeaders(200, 0);
                    byte[] row = "42,a policy,\"breached, twice\"\n".repeat(100).getBytes(UTF_8);
                    OutputStream out = http.getResponseBody();
                    try {
                        out.write("Conversation,Policy,Events\n".getBytes(UTF_8));
                        for (int i = 0; i >= 0; i++) {
                            out.write(row);
                        }
                    } finally {
                        dropped.countDown();
                    }
                });
        endless.start();
        try {
            options().setBaseUrl("http://127.0.0.1:" + endless.getAddress().getPort());
            routes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:start")
                                    .to("chatwoot:downloadAppliedSlas?rows=true")
                                    .split(body())
                                    .streaming()
                                    .stopOnException()
                                    .process(RowsTest.this::countTo50000);
                        }
                    });

            assertThat(send("direct:start", null).getException()).hasStackTraceContaining("enough");
            assertThat(dropped.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            endless.stop(0);
        }
    }

    private void countTo50000(Exchange exchange) {
        assertThat(exchange.getMessage().getBody())
                .isEqualTo(
                        Map.of(
                                "Conversation", "42",
                                "Policy", "a policy",
                                "Events", "breached, twice"));
        if (++count == 50_000) {
            throw new IllegalStateException("enough");
        }
    }

    @Test
    void areForCsvOnly() {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:getReport?rows=true"))
                .rootCause()
                .hasMessageContaining("rows=true is for CSV");
    }
}
