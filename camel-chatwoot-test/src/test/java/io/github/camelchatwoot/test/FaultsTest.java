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
package io.github.camelchatwoot.test;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.http.ReceivedRequest;
import io.github.camelchatwoot.test.http.TokenKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FaultsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Api api = Api.of(chatwoot);

    @Test
    void answersWithTheStatusThatWasAskedForAsOftenAsAskedAndDoesNoWork() throws Exception {
        chatwoot.faults().onRequest("POST", "/labels").answer(503).times(2);

        assertThat(createLabel("one")).isEqualTo(503);
        assertThat(createLabel("one")).isEqualTo(503);
        assertThat(createLabel("one")).isEqualTo(200);
        assertThat(labels()).containsOnlyOnce("\"one\"");
    }

    @Test
    void leavesOtherMethodsAndPathsAlone() throws Exception {
        chatwoot.faults().onRequest("POST", "/labels").answer(500);

        assertThat(api.get("/labels").statusCode()).isEqualTo(200);
        assertThat(api.get("/inboxes").statusCode()).isEqualTo(200);
    }

    @Test
    void aStarStandsForOneSegment() throws Exception {
        chatwoot.faults().onRequest("GET", "/labels/*").answer(502);

        assertThat(api.get("/labels/1").statusCode()).isEqualTo(502);
        assertThat(api.get("/labels").statusCode()).isEqualTo(200);
    }

    @Test
    void strikesEveryThirdTime() throws Exception {
        chatwoot.faults().onRequest("*", "/labels").answer(504).every(3);

        assertThat(IntStream.range(0, 6).map(i -> labelsStatus()))
                .containsExactly(200, 200, 504, 200, 200, 504);
    }

    @Test
    void limitsTheRateWithoutSayingForHowLong() throws Exception {
        chatwoot.faults().onRequest("GET", "/labels").rateLimit();

        var answer = api.get("/labels");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("Retry later\n");
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain");
        assertThat(answer.headers().firstValue("retry-after")).isEmpty();
    }

    @Test
    void cutsTheConnectionBeforeAnythingIsDone() throws Exception {
        chatwoot.faults().onRequest("POST", "/labels").cutConnection().times(1);

        assertThatThrownBy(() -> createLabel("cut")).isInstanceOf(IOException.class);
        assertThat(labels()).doesNotContain("\"cut\"");
    }

    @Test
    void losesTheAnswerAfterTheWorkIsDone() throws Exception {
        chatwoot.faults().onRequest("POST", "/labels").loseAnswer().times(1);

        assertThatThrownBy(() -> createLabel("lost")).isInstanceOf(IOException.class);
        assertThat(labels()).contains("\"lost\"");
    }

    @Test
    void delaysOneRequestWhileOthersAreAnswered() throws Exception {
        var fault =
                chatwoot.faults()
                        .onRequest(r -> new String(r.body()).contains("slow"))
                        .delay(Duration.ofMillis(400));

        var slow = CompletableFuture.supplyAsync(() -> createLabelUnchecked("slow"));
        await().until(() -> fault.count() == 1);
        assertThat(createLabel("quick")).isEqualTo(200);

        assertThat(slow.join()).isEqualTo(200);
        assertThat(chatwoot.requests().to("POST", "/labels"))
                .extracting(ReceivedRequest::json)
                .containsExactly(Map.of("title", "quick"), Map.of("title", "slow"));
    }

    @Test
    void forgetsEveryFaultOnReset() throws Exception {
        chatwoot.faults().onRequest("*", "*").answer(500);
        chatwoot.faults().reset();

        assertThat(api.get("/labels").statusCode()).isEqualTo(200);
    }

    @Test
    void remembersRequestsWithWhatTheyCarriedAndGot() throws Exception {
        api.get("/labels?page=2");
        api.as(chatwoot.agentAccessToken()).send("POST", "/labels", Map.of("title", "x"));
        api.as("wrong").get("/labels");

        assertThat(chatwoot.requests().all())
                .extracting(ReceivedRequest::token)
                .containsExactly(TokenKind.USER, TokenKind.USER, TokenKind.UNKNOWN);
        ReceivedRequest first = chatwoot.requests().to("GET", "/labels").get(0);
        assertThat(first.query()).isEqualTo("page=2");
        assertThat(first.status()).isEqualTo(200);
        assertThat(chatwoot.requests().to("POST", "/labels").get(0).body())
                .isEqualTo("{\"title\":\"x\"}");
        assertThat(chatwoot.requests().last().toString()).doesNotContain("wrong");
    }

    private int createLabel(String title) throws Exception {
        return api.send("POST", "/labels", Map.of("title", title)).statusCode();
    }

    private int createLabelUnchecked(String title) {
        try {
            return createLabel(title);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int labelsStatus() {
        try {
            return api.get("/labels").statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String labels() throws Exception {
        return api.get("/labels").body();
    }
}
