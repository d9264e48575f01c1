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
package io.github.camelchatwoot.test.http;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What goes wrong with the requests that match. Everything can be combined: {@code
 * faults().onRequest("POST", "/messages").delay(Duration.ofSeconds(1)).answer(503).times(2)}.
 */
public final class Fault {
    private final Predicate<RawRequest> matches;
    private Duration delay = Duration.ZERO;
    private Answer answer;
    private boolean cut;
    private boolean lost;
    private int left = Integer.MAX_VALUE;
    private int every = 1;
    private int seen;
    private int played;

    Fault(Predicate<RawRequest> matches) {
        this.matches = matches;
    }

    /** Nothing is done, and this status is answered with an empty body. */
    public Fault answer(int status) {
        return answer(new Answer(status, Map.of(), new byte[0]));
    }

    /** Nothing is done, and this is answered. */
    public Fault answer(int status, String contentType, String body) {
        return answer(Answer.text(status, contentType, body));
    }

    /** What the server answers to too many requests. */
    public Fault rateLimit() {
        return answer(RateLimits.RETRY_LATER);
    }

    private synchronized Fault answer(Answer answer) {
        this.answer = answer;
        return this;
    }

    /** Waits so long, in real time, before anything else happens. */
    public synchronized Fault delay(Duration delay) {
        this.delay = delay;
        return this;
    }

    /** Nothing is done, and the connection is closed without an answer. */
    public synchronized Fault cutConnection() {
        cut = true;
        return this;
    }

    /** The work is done, but the connection is closed before the answer is sent. */
    public synchronized Fault loseAnswer() {
        lost = true;
        return this;
    }

    /** Only so many times; without it, always. */
    public synchronized Fault times(int times) {
        left = times;
        return this;
    }

    /** Only with each nth matching request: with 3 the third, the sixth and so on. */
    public synchronized Fault every(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("every(n) wants 1 or more, not " + n);
        }
        every = n;
        return this;
    }

    /** How often it has happened so far. */
    public synchronized int count() {
        return played;
    }

    /** Counts the request, and says whether the fault happens with it. */
    synchronized boolean strikes(RawRequest request) {
        if (left == 0 || !matches.test(request) || ++seen % every != 0) {
            return false;
        }
        left--;
        played++;
        return true;
    }

    synchronized Effect effect() {
        return new Effect(delay, answer, cut, lost);
    }

    /** What happens to one request; the answer is null if the request is handled as usual. */
    record Effect(Duration delay, Answer answer, boolean cut, boolean lost) {
        static final Effect NONE = new Effect(Duration.ZERO, null, false, false);
    }
}
