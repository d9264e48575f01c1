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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.User;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator answers a recorded session as the real server did. */
class ReplayTest {
    private static final Pattern ACCOUNT = Pattern.compile("/api/v\\d/accounts/(\\d+).*");
    private static final int TOO_MANY_REQUESTS = 429;

    @Test
    void theScenarioIsAnsweredAsByTheRealServer() throws Exception {
        Path directory = Path.of(System.getProperty("chatwoot.recordings"));
        Recording scenario =
                Recording.in(directory).stream()
                        .filter(r -> Recording.isScenario(r, directory))
                        .findFirst()
                        .orElseThrow();

        ReplayReport report = replay(scenario);

        System.out.println(report.table());
        Files.writeString(Path.of("target", "replay-differences.txt"), report.differences());
        assertThat(report.of("contacts")).isNotEmpty();
    }

    private static ReplayReport replay(Recording recording) throws Exception {
        var report = new ReplayReport();
        try (var chatwoot = ChatwootSimulator.start();
                var receiver = new Receiver()) {
            var replayer = new Replayer(chatwoot, receiver.baseUrl());
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
