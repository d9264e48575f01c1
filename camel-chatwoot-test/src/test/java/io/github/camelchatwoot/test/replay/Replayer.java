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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.delivery.Delivery;
import io.github.camelchatwoot.test.json.Json;

/** Sends recorded requests to the simulator and compares what it answers. */
final class Replayer {
    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private static final Set<String> OWN_HEADERS = Set.of("Content-Type", "Content-Length", "Host");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Translation translation = new Translation();
    private final RecordedTime time = new RecordedTime();
    private final ChatwootSimulator chatwoot;
    private boolean clockMoved;

    Replayer(ChatwootSimulator chatwoot, Recording recording, String receiver) {
        this.chatwoot = chatwoot;
        chatwoot.deliveries().timeout(TIMEOUT);
        RecordedHosts hosts = RecordedHosts.of(recording);
        hosts.receivers().forEach(host -> translation.fix(host, receiver));
        hosts.servers().forEach(host -> translation.fix(host, chatwoot.baseUrl()));
        translation.fix("<user-token>", chatwoot.accessToken());
        translation.fix("<agent-token>", chatwoot.agentAccessToken());
        translation.fix("<platform-token>", chatwoot.platformAccessToken());
        RecordedPeople people = RecordedPeople.of(recording);
        translation.learn("account", people.accountId(), chatwoot.accountId());
        people.moveInto(chatwoot.desk());
    }

    Replayed replay(RecordedExchange exchange) throws IOException, InterruptedException {
        time.of(exchange).ifPresent(this::moveClockTo);
        HttpResponse<byte[]> answer = http.send(request(exchange), BodyHandlers.ofByteArray());
        List<String> differences = compare(exchange, answer);
        settle();
        return new Replayed(exchange, answer.statusCode(), differences, isExample(answer));
    }

    /** Ids in a recorded example are not the simulator's: nothing is to be learned from them. */
    private static boolean isExample(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("X-Simulator-Answer").isPresent();
    }

    /** The recorder let webhooks and their consequences come to rest before it went on. */
    private void settle() {
        if (isSettled()) {
            return;
        }
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(this::isSettled);
    }

    private boolean isSettled() {
        return chatwoot.deliveries().all().stream().allMatch(Replayer::isSettled);
    }

    /** One that will be tried again waits for the server's clock. */
    private static boolean isSettled(Delivery delivery) {
        return delivery.isDone() || !delivery.attempts().isEmpty();
    }

    private HttpRequest request(RecordedExchange exchange) {
        URI uri = URI.create(chatwoot.baseUrl() + translation.path(exchange.path()));
        var request = HttpRequest.newBuilder(uri).method(exchange.method(), body(exchange));
        exchange.headers()
                .forEach(
                        (name, value) -> {
                            if (!OWN_HEADERS.contains(name)) {
                                request.header(name, translation.text(value));
                            }
                        });
        String type = exchange.headers().get("Content-Type");
        if (exchange.isMultipart()) {
            type = "multipart/form-data; boundary=" + MultipartBody.BOUNDARY;
        }
        return type == null ? request.build() : request.header("Content-Type", type).build();
    }

    private BodyPublisher body(RecordedExchange exchange) {
        Object body = exchange.body();
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (exchange.isMultipart()) {
            return BodyPublishers.ofByteArray(
                    MultipartBody.of((List<?>) body, translation, exchange.pathOnly()));
        }
        return body instanceof String raw
                ? BodyPublishers.ofString(raw)
                : BodyPublishers.ofByteArray(
                        Json.write(translation.body(body, exchange.pathOnly())));
    }

    private List<String> compare(RecordedExchange exchange, HttpResponse<byte[]> answer) {
        byte[] bytes = answer.body();
        return switch (exchange.kind()) {
            case "empty" -> bytes.length == 0 ? List.of() : List.of("recorded no body");
            case "json" -> compareJson(exchange, answer);
            default -> compareText(exchange, new String(bytes));
        };
    }

    private List<String> compareJson(RecordedExchange exchange, HttpResponse<byte[]> answer) {
        byte[] bytes = answer.body();
        if (bytes.length == 0) {
            return List.of("recorded JSON, simulated no body");
        }
        try {
            Object simulated = Json.read(bytes);
            Translation known = isExample(answer) ? new Translation() : translation;
            return Comparison.differences(known, exchange.pathOnly(), exchange.answer(), simulated);
        } catch (IllegalArgumentException notJson) {
            return List.of("recorded JSON, simulated " + new String(bytes));
        }
    }

    /** Of a page only that it is one. */
    private List<String> compareText(RecordedExchange exchange, String simulated) {
        String recorded = translation.text(String.valueOf(exchange.answer()));
        boolean page = recorded.startsWith("<!DOCTYPE") && simulated.startsWith("<!DOCTYPE");
        return page || recorded.equals(simulated)
                ? List.of()
                : List.of("recorded " + recorded + "\n    simulated " + simulated);
    }

    /** To the recorder's day first; from then on never back, however slow this machine is. */
    private void moveClockTo(Instant recorded) {
        if (!clockMoved || recorded.isAfter(chatwoot.clock().now())) {
            chatwoot.clock().moveTo(recorded);
            clockMoved = true;
        }
    }
}
