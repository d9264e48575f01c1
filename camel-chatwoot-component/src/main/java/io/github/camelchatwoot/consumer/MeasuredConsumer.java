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
package io.github.camelchatwoot.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.meter.EventMeter;
import io.github.camelchatwoot.meter.EventOutcome;
import io.github.camelchatwoot.meter.EventTally;
import io.github.camelchatwoot.meter.MeterName;
import io.github.camelchatwoot.meter.Meters;

/** Counts what becomes of the events of a consumer, for JMX and for the application's meters. */
public abstract class MeasuredConsumer extends DefaultConsumer implements ShutdownAware {

    private final EventTally tally = new EventTally();
    private final List<Runnable> gauges = new ArrayList<>();
    private Meters meters = Meters.NONE;
    private Meters.Consumer measured;

    MeasuredConsumer(ChatwootEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    final void beginMeasuring(Meters found, String kind) {
        meters = found;
        measured = new Meters.Consumer(kind, getRouteId());
        tally.setNext(meters.events(measured));
        gauge(MeterName.PENDING, this::getPendingEvents);
    }

    /** What was counted stays. */
    final void endMeasuring() {
        gauges.forEach(Runnable::run);
        gauges.clear();
    }

    final EventMeter meter() {
        return tally;
    }

    final long reconnects() {
        return tally.reconnects();
    }

    /** Watches a value while the consumer runs. */
    final void gauge(MeterName name, DoubleSupplier value) {
        gauges.add(meters.gauge(name, measured, value));
    }

    @ManagedAttribute(description = "Events with which the route is done")
    public long getDeliveredEvents() {
        return tally.events(EventOutcome.DELIVERED);
    }

    @ManagedAttribute(description = "Events that the filters left out, or that told nothing new")
    public long getFilteredEvents() {
        return tally.events(EventOutcome.FILTERED);
    }

    @ManagedAttribute(description = "Events of this integration's own doing")
    public long getOwnEvents() {
        return tally.events(EventOutcome.OWN);
    }

    @ManagedAttribute(description = "Events that the route had already")
    public long getDuplicateEvents() {
        return tally.events(EventOutcome.DUPLICATE);
    }

    @ManagedAttribute(description = "Events for which the route failed")
    public long getFailedEvents() {
        return tally.events(EventOutcome.FAILED);
    }

    @ManagedAttribute(description = "Deliveries to the webhook that were refused")
    public long getRefusedDeliveries() {
        return tally.refusals();
    }

    @ManagedAttribute(description = "Events that were taken and are not done")
    public int getPendingEvents() {
        return getPendingExchangesSize();
    }
}
