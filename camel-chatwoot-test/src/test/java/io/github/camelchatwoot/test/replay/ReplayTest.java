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
package io.github.camelchatwoot.test.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The simulator answers a recorded session as the real server did. */
class ReplayTest {
    /** What the simulator keeps state for. */
    private static final Set<String> STATEFUL =
            Set.of(
                    "accounts",
                    "actions",
                    "agent_bots",
                    "agents",
                    "assignable_agents",
                    "bulk_actions",
                    "canned_responses",
                    "client",
                    "contact_inboxes",
                    "contacts",
                    "conversations",
                    "csat_survey_responses",
                    "custom_attribute_definitions",
                    "custom_filters",
                    "inbox_members",
                    "inboxes",
                    "labels",
                    "messages",
                    "notifications",
                    "platform",
                    "profile",
                    "search",
                    "teams",
                    "upload",
                    "webhooks");

    private static final int TOO_MANY_REQUESTS = 429;

    @Test
    void theScenarioIsAnsweredAsByTheRealServer() throws Exception {
        ReplayReport report = replay(scenario());

        System.out.println(report.table(STATEFUL));
        Files.writeString(Path.of("target", "replay-differences.txt"), report.differences());
        assertEqual(report);
    }

    @Test
    void pagesAreThoseOfTheRealServer() throws Exception {
        Optional<Recording> paging = Recording.named("paging", directory());
        assumeThat(paging).isPresent();
        ReplayReport report = replay(paging.orElseThrow());

        Files.writeString(Path.of("target", "replay-differences-paging.txt"), report.differences());
        assertEqual(report);
    }

    private static void assertEqual(ReplayReport report) {
        assertThat(report.withOtherStatus(STATEFUL)).as("answers with another status").isEmpty();
        assertThat(report.shareOfEqualBodies(STATEFUL))
                .as("share of equal bodies, see target/replay-differences*.txt")
                .isGreaterThanOrEqualTo(0.95);
    }

    static Recording scenario() throws IOException {
        return Recording.named("scenario", directory()).orElseThrow();
    }

    private static Path directory() {
        return Path.of(System.getProperty("chatwoot.recordings"));
    }

    private static ReplayReport replay(Recording recording) throws Exception {
        var report = new ReplayReport();
        var deletions = new BackgroundDeletions();
        try (var chatwoot = ChatwootSimulator.start();
                var receiver = new Receiver()) {
            var replayer = new Replayer(chatwoot, recording, receiver.baseUrl());
            for (RecordedExchange exchange : recording.exchanges()) {
                if (exchange.status() != TOO_MANY_REQUESTS) {
                    Replayed replayed = replayer.replay(exchange);
                    if (!deletions.explain(replayed)) {
                        report.add(replayed);
                    }
                }
            }
        }
        return report;
    }
}
