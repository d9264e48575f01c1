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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

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
        splitting("chatwoot:downloadAgentReport?rows=true");

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
        Exchange exchange = send("chatwoot:downloadAgentReport?rows=true", null);

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

    @Test
    void areForCsvOnly() {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:getReport?rows=true"))
                .rootCause()
                .hasMessageContaining("rows=true is for CSV");
    }
}
