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
import java.util.function.BiConsumer;

import io.github.camelchatwoot.test.desk.Desk;

/** What a request meets before its route: the log, the faults of a test, the rate limits. */
public final class FrontDoor {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Desk desk;
    private final Dispatcher dispatcher;
    private final RateLimits limits;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private volatile boolean limited;

    public FrontDoor(Desk desk, Routes routes) {
        this.desk = desk;
        this.dispatcher = new Dispatcher(desk, routes);
        this.limits = new RateLimits(desk.clock);
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog log() {
        return log;
    }

    public void limits(boolean on) {
        limited = on;
    }

    /** The connection that a request came by. */
    interface Line {
        void answer(Answer answer);

        void cut();

        /** Becomes a websocket if the request asks for one. */
        boolean upgrade();
    }

    /**
     * @param timer runs something after a while
     */
    void receive(RawRequest raw, Line line, BiConsumer<Duration, Runnable> timer) {
        Fault.Effect effect = faults.effectOn(raw);
        if (effect.delay().isZero()) {
            handle(raw, line, effect);
        } else {
            timer.accept(effect.delay(), () -> handle(raw, line, effect));
        }
    }

    private void handle(RawRequest raw, Line line, Fault.Effect effect) {
        TokenKind token;
        synchronized (desk) {
            token = TokenKind.of(raw, desk);
        }
        boolean untouched = !effect.cut() && !effect.lost() && effect.answer() == null;
        if (untouched && line.upgrade()) {
            log.add(ReceivedRequest.of(raw, token, SWITCHING_PROTOCOLS));
            return;
        }
        Answer answer = effect.cut() ? null : answer(raw, effect);
        if (answer == null || effect.lost()) {
            log.add(ReceivedRequest.of(raw, token, 0));
            line.cut();
        } else {
            log.add(ReceivedRequest.of(raw, token, answer.status()));
            line.answer(answer);
        }
    }

    private Answer answer(RawRequest raw, Fault.Effect effect) {
        if (effect.answer() != null) {
            return effect.answer();
        }
        return limited && limits.exceededBy(raw) ? RateLimits.RETRY_LATER : dispatcher.answer(raw);
    }
}
