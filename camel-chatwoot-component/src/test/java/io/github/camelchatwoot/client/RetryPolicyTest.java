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
package io.github.camelchatwoot.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.client.ClientFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTest {

    private static final Attempt FIRST = new Attempt(1, true, true);

    private static RetryPolicy policy(double random) {
        return new RetryPolicy(
                RetrySettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC), () -> random);
    }

    private static Failure limited(Header... headers) {
        return new Failure.Refused(429, new AnswerHeaders(List.of(headers)), "Retry later");
    }

    private static Failure lost() {
        return new Failure.AnswerLost(0, new IOException("reset"));
    }

    @Test
    void withoutADateOurClockTellsTheRestOfTheMinute() {
        assertThat(policy(0).pauseAfter(FIRST, limited())).contains(Duration.ofSeconds(55));
    }

    @Test
    void afterARateLimitTheSendersComeBackSpreadOverASecond() {
        assertThat(policy(0.5).pauseAfter(FIRST, limited())).contains(Duration.ofMillis(55_500));
    }

    @Test
    void retryAfterMayBeADateByTheServersClock() {
        Failure limited =
                limited(
                        new BasicHeader("Date", "Fri, 02 Jan 2026 10:20:45 GMT"),
                        new BasicHeader("Retry-After", "Fri, 02 Jan 2026 10:21:05 GMT"));
        assertThat(policy(0).pauseAfter(FIRST, limited)).contains(Duration.ofSeconds(20));
    }

    @Test
    void aRetryAfterThatIsPastMeansNow() {
        Failure limited = limited(new BasicHeader("Retry-After", "Fri, 02 Jan 1998 10:21:05 GMT"));
        assertThat(policy(0).pauseAfter(FIRST, limited)).contains(Duration.ZERO);
    }

    @Test
    void headersThatMakeNoSenseAreIgnored() {
        Failure limited =
                limited(
                        new BasicHeader("Date", "yesterday"),
                        new BasicHeader("Retry-After", "-soon"));
        assertThat(policy(0).pauseAfter(FIRST, limited)).contains(Duration.ofSeconds(55));
    }

    @Test
    void pausesDoubleAndStayBetweenHalfAndWhole() {
        Attempt third = new Attempt(3, true, true);
        assertThat(policy(0).pauseAfter(third, lost())).contains(Duration.ofMillis(1000));
        assertThat(policy(0.999).pauseAfter(third, lost()).orElseThrow())
                .isBetween(Duration.ofMillis(1990), Duration.ofMillis(2000));
    }

    @Test
    void aPauseNeverExceedsTheLongest() {
        RetrySettings settings =
                new RetrySettings(50, Duration.ofMillis(500), Duration.ofSeconds(3), false);
        RetryPolicy policy = ClientFixture.policy(settings);
        assertThat(policy.pauseAfter(new Attempt(40, true, true), lost()))
                .contains(Duration.ofMillis(1500));
        assertThat(policy.pauseAfter(FIRST, limited())).isEmpty();
    }

    @Test
    void aBodyThatIsUsedUpIsNeverSentAgainNotEvenAfterARateLimit() {
        assertThat(policy(0).pauseAfter(new Attempt(1, true, false), limited())).isEmpty();
    }

    @Test
    void whatNeverReachedTheServerIsRepeatedEvenIfARepeatDoesHarm() {
        Attempt harmful = new Attempt(1, false, true);
        Failure notSent = new Failure.NotSent(new IOException("refused"), true);
        assertThat(policy(0).pauseAfter(harmful, notSent)).isPresent();
        assertThat(policy(0).pauseAfter(harmful, lost())).isEmpty();
    }

    @Test
    void aBadCertificateIsNotRepeated() {
        Failure untrusted = new Failure.NotSent(new IOException("PKIX"), false);
        assertThat(policy(0).pauseAfter(FIRST, untrusted)).isEmpty();
    }
}
