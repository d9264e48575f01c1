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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.User;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The simulator answers a recorded session as the real server did. */
class ReplayTest {
    private static final Pattern ACCOUNT = Pattern.compile("/api/v\\d/accounts/(\\d+).*");

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
        ReplayReport report = replay(recording("scenario"));

        System.out.println(report.table());
        Files.writeString(Path.of("target", "replay-differences.txt"), report.differences());
        assertEqual(report);
    }

    @Test
    void pagesAreThoseOfTheRealServer() throws Exception {
        assumeThat(isDirectory("paging")).isTrue();
        ReplayReport report = replay(recording("paging"));

        Files.writeString(Path.of("target", "replay-differences-paging.txt"), report.differences());
        assertEqual(report);
    }

    private static void assertEqual(ReplayReport report) {
        assertThat(report.withOtherStatus(STATEFUL)).as("answers with another status").isEmpty();
        assertThat(report.shareOfEqualBodies(STATEFUL))
                .as("share of equal bodies, see target/replay-differences*.txt")
                .isGreaterThanOrEqualTo(0.95);
    }

    /** The recording of that name, or the only one that there is. */
    static Recording recording(String name) throws IOException {
        List<Recording> recordings = Recording.in(directory());
        return recordings.stream()
                .filter(r -> recordings.size() == 1 || r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDirectory(String name) {
        return Files.isDirectory(directory().resolve(name));
    }

    /** Where its files are: in a folder of that name, or in the given folder itself. */
    static Path folder(String name) {
        return isDirectory(name) ? directory().resolve(name) : directory();
    }

    private static Path directory() {
        return Path.of(System.getProperty("chatwoot.recordings"));
    }

    private static ReplayReport replay(Recording recording) throws Exception {
        var report = new ReplayReport();
        try (var chatwoot = ChatwootSimulator.start();
                var receiver = new Receiver()) {
            var replayer = new Replayer(chatwoot, recording, receiver.baseUrl());
            prepare(chatwoot, replayer, recording);
            for (RecordedExchange exchange : recording.exchanges()) {
                if (exchange.status() != TOO_MANY_REQUESTS) {
                    report.add(replayer.replay(exchange));
                }
            }
        }
        return report;
    }

    /** Gives account and administrator the names that they had before the recording began. */
    static void prepare(ChatwootSimulator chatwoot, Replayer replayer, Recording recording) {
        List<RecordedExchange> exchanges = recording.exchanges();
        exchanges.stream()
                .map(e -> ACCOUNT.matcher(e.pathOnly()))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(m -> replayer.learnAccount(Long.parseLong(m.group(1))));
        exchanges.stream()
                .filter(e -> e.operation().equals("getProfile") && e.status() == 200)
                .findFirst()
                .ifPresent(e -> rename(chatwoot, (Map<?, ?>) e.answer()));
    }

    private static void rename(ChatwootSimulator chatwoot, Map<?, ?> profile) {
        synchronized (chatwoot.desk()) {
            var account = (Map<?, ?>) ((List<?>) profile.get("accounts")).get(0);
            String domain = profile.get("email").toString().replaceFirst("^ada\\.admin", "");
            chatwoot.desk().accounts.stream().forEach(a -> a.name = account.get("name").toString());
            for (User user : chatwoot.desk().users.stream().toList()) {
                user.email = user.name.toLowerCase().replace(' ', '.') + domain;
            }
        }
    }
}
