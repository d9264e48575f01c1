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
package io.github.camelchatwoot.meter;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import io.github.camelchatwoot.event.EventSource;

/** Counts the events of a consumer for JMX, and tells another meter of them. */
public final class EventTally implements EventMeter {

    private final Map<EventOutcome, LongAdder> events = new EnumMap<>(EventOutcome.class);
    private final LongAdder refusals = new LongAdder();
    private final LongAdder reconnects = new LongAdder();
    private volatile EventMeter next = EventMeter.NONE;

    public EventTally() {
        for (EventOutcome outcome : EventOutcome.values()) {
            events.put(outcome, new LongAdder());
        }
    }

    /**
     * @param meter told of everything after it was counted
     */
    public void setNext(EventMeter meter) {
        this.next = meter;
    }

    public long events(EventOutcome outcome) {
        return events.get(outcome).sum();
    }

    public long refusals() {
        return refusals.sum();
    }

    public long reconnects() {
        return reconnects.sum();
    }

    @Override
    public void event(String name, EventSource source, EventOutcome outcome) {
        events.get(outcome).increment();
        next.event(name, source, outcome);
    }

    @Override
    public void refused(Refusal why) {
        refusals.increment();
        next.refused(why);
    }

    @Override
    public void reconnected() {
        reconnects.increment();
        next.reconnected();
    }
}
