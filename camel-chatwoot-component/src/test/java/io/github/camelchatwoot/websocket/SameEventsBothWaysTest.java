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
package io.github.camelchatwoot.websocket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.CommonForm;
import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;
import io.github.camelchatwoot.recorded.RecordedFrame;

import static io.github.camelchatwoot.fixture.FreePort.freePort;
import static org.assertj.core.api.Assertions.assertThat;

/** One recorded scenario, sent to a webhook's route and to a websocket's. */
class SameEventsBothWaysTest extends WebsocketRoutes {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What both carry whole; of updates the one may miss what the other tells. */
    private static final String EVENTS =
            "&lanes=1&skipOwn=false&events=message_created,conversation_created,contact_created";

    /** The last frame; a single lane's thread keeps the order. */
    private static final String END = "the recording is over";

    private final int port = freePort();

    @Override
    protected void prepare(DefaultCamelContext context) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        context.addService(server);
    }

    @Test
    void theRoutesGetEqualEvents() throws Exception {
        RecordedFiles scenario =
                RecordedFiles.all().stream()
                        .filter(files -> !files.deliveries().isEmpty() && !files.frames().isEmpty())
                        .findFirst()
                        .orElseThrow();
        route("webhook", "chatwoot:webhook?path=/a&insecure=true" + EVENTS, exchange -> {});
        for (RecordedDelivery delivery : ofAccount(scenario.deliveries())) {
            assertThat(post(delivery)).isEqualTo(200);
        }
        Recorder.await().until(() -> camel.getInflightRepository().size() == 0);
        List<CommonForm> byWebhook = forms();
        received.clear();
        List<RecordedFrame> frames = ofLongest(scenario.frames());
        try (ScriptedCable server = new ScriptedCable(line -> play(frames, line))) {
            route(
                    "websocket",
                    QUICK + EVENTS + "&pubsubToken=t&baseUrl=" + server.baseUrl(),
                    exchange -> {});
            Recorder.await().until(() -> receivedContents().contains(END));
        }

        assertThat(byWebhook).isNotEmpty();
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(byWebhook);
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatwootSource"))
                .containsOnly("websocket");
    }

    private List<CommonForm> forms() {
        return received.stream()
                .filter(
                        exchange ->
                                !END.equals(map(exchange.getMessage().getBody()).get("content")))
                .map(exchange -> exchange.getMessage().getBody(ChatwootEvent.class).common())
                .toList();
    }

    /** The path of the account's webhook: only that one is told of contacts. */
    private static List<RecordedDelivery> ofAccount(List<RecordedDelivery> deliveries) {
        Set<String> paths =
                deliveries.stream()
                        .filter(one -> one.body().get("event").equals("contact_created"))
                        .map(RecordedDelivery::path)
                        .collect(Collectors.toSet());
        return deliveries.stream().filter(one -> paths.contains(one.path())).toList();
    }

    private static List<RecordedFrame> ofLongest(List<RecordedFrame> frames) {
        return frames.stream().collect(Collectors.groupingBy(RecordedFrame::who)).values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
    }

    private static void play(List<RecordedFrame> frames, ScriptedLine line) throws IOException {
        line.subscribe();
        ObjectMapper json = new ObjectMapper();
        for (RecordedFrame frame : frames) {
            line.send(json.writeValueAsString(Map.of("message", frame.message())));
        }
        line.sendMessage(END);
        line.waitForEnd();
    }

    private int post(RecordedDelivery delivery) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/a".formatted(port)))
                        .header("Content-Type", "application/json")
                        .header("X-Chatwoot-Delivery", "" + delivery.deliveryId())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.bytes()))
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
