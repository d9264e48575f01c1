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

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.management.UnixOperatingSystemMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelchatwoot.webhook.FloodRequest.NEVER_FINISHED;
import static io.github.camelchatwoot.webhook.FloodRequest.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 10,000 requests at once, good and bad ones, to a receiver with little memory. */
class FloodTest {

    private static final int REQUESTS = 10_000;
    private static final String HEAP = "-Xmx96m";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** For the files and sockets of this process that are no part of the flood. */
    private static final int OTHER_FILES = 500;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private Path folder;
    private Path output;
    private Process receiver;
    private int port;

    @BeforeEach
    void startReceiver() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        output = folder.resolve("output.txt");
        receiver =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallReceiver.class.getName(),
                                "" + port,
                                FloodRequest.SECRET)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> received().isEmpty());
    }

    @AfterEach
    void stopReceiver() throws Exception {
        receiver.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void whatIsAcceptedReachesTheRouteAndTheRestIsRefusedInLittleMemory() throws Exception {
        int connections = Math.min(REQUESTS, connectionsAllowed());
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Flood flood = new Flood(port)) {
            for (int first = 0; first < REQUESTS; first += connections) {
                int end = Math.min(REQUESTS, first + connections);
                flood.connect(end - first);
                statuses.putAll(answers(flood, first, end));
            }
            System.out.println(connections + " connections at once: " + summary(statuses));

            assertThat(statuses)
                    .allSatisfy((n, status) -> assertThat(status).isIn(expected(n)))
                    .containsValue(429);
            assertThat(accepted(statuses)).hasSize(SmallReceiver.QUEUE);
            assertThat(received()).isEmpty();
            get("/go");
            await().atMost(PATIENCE).until(() -> received().size() == SmallReceiver.QUEUE);
            assertThat(received()).containsExactlyInAnyOrderElementsOf(accepted(statuses));

            // those who never finish are still there
            flood.connect(1);
            assertThat(flood.send(SIGNED.bytes(REQUESTS)).get(1, TimeUnit.MINUTES)).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> received().contains("" + REQUESTS));
        }
        assertThat(receiver.isAlive()).isTrue();
        assertThat(Files.readString(output)).doesNotContain("OutOfMemory", "OutOfDirectMemory");
    }

    /** Status by request, of those that were sent to their end. */
    private static Map<Integer, Integer> answers(Flood flood, int first, int end) throws Exception {
        Map<Integer, CompletableFuture<Integer>> sent = new TreeMap<>();
        for (int n = first; n < end; n++) {
            sent.put(n, flood.send(FloodRequest.of(n).bytes(n)));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int n : sent.keySet()) {
            if (FloodRequest.of(n) != NEVER_FINISHED) {
                statuses.put(n, sent.get(n).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
        }
        return statuses;
    }

    private static List<Integer> expected(int number) {
        return switch (FloodRequest.of(number)) {
            case FORGED -> List.of(401);
            case TOO_LARGE, TOO_LARGE_FOR_THE_SERVER -> List.of(413);
            case SIGNED -> List.of(200, 429);
            case NEVER_FINISHED -> List.of();
        };
    }

    private static List<String> accepted(Map<Integer, Integer> statuses) {
        return statuses.keySet().stream()
                .filter(n -> statuses.get(n) == 200)
                .map(String::valueOf)
                .toList();
    }

    private static Map<Integer, Long> summary(Map<Integer, Integer> statuses) {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.values().forEach(status -> counts.merge(status, 1L, Long::sum));
        return counts;
    }

    /** As many as this process may have open; the receiver may, too. */
    private static int connectionsAllowed() {
        long files =
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                        ? os.getMaxFileDescriptorCount() - os.getOpenFileDescriptorCount()
                        : 2 * OTHER_FILES;
        return (int) Math.max(OTHER_FILES, Math.min(REQUESTS, files - OTHER_FILES));
    }

    private List<String> received() throws IOException, InterruptedException {
        return Stream.of(get("/received").split(",")).filter(id -> !id.isEmpty()).toList();
    }

    private String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
