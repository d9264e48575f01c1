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

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import io.github.camelchatwoot.event.EventNames;
import io.github.camelchatwoot.event.EventSource;

/** Meters of Micrometer. */
final class MicrometerMeters implements Meters {

    private final MeterRegistry registry;
    private final Tags tags;

    MicrometerMeters(MeterRegistry registry, String camelContext) {
        this.registry = registry;
        this.tags = Tags.of("camelContext", camelContext);
    }

    @Override
    public CallMeter calls(String connection) {
        Tags ofConnection = tags.and("connection", connection == null ? UNNAMED : connection);
        MeterProvider<Timer> calls = timer(MeterName.CALLS, ofConnection);
        MeterProvider<Timer> retries = timer(MeterName.RETRIES, ofConnection);
        return new CallMeter() {
            @Override
            public void done(String operation, CallOutcome outcome, long nanos) {
                calls.withTags("operation", operation, "outcome", outcome.tag())
                        .record(nanos, TimeUnit.NANOSECONDS);
            }

            @Override
            public void repeated(String operation, RetryReason reason, Duration wait) {
                retries.withTags("operation", operation, "reason", reason.tag()).record(wait);
            }
        };
    }

    @Override
    public EventMeter events(Consumer consumer) {
        Tags ofConsumer = of(consumer);
        MeterProvider<Counter> events = counter(MeterName.EVENTS, ofConsumer);
        MeterProvider<Counter> refused = counter(MeterName.REFUSED, ofConsumer);
        MeterProvider<Counter> reconnects = counter(MeterName.RECONNECTS, ofConsumer);
        return new EventMeter() {
            @Override
            public void event(String name, EventSource source, EventOutcome outcome) {
                events.withTags(
                                Tags.of(
                                        "event", bounded(name),
                                        "source", Tag.of(source),
                                        "outcome", outcome.tag()))
                        .increment();
            }

            @Override
            public void refused(Refusal why) {
                refused.withTags("reason", why.tag()).increment();
            }

            @Override
            public void reconnected() {
                reconnects.withTags().increment();
            }
        };
    }

    /** Senders can invent names of events without end. */
    private static String bounded(String name) {
        return EventNames.all().contains(name) || name.equals(ITEM) ? name : "other";
    }

    @Override
    public Runnable gauge(MeterName name, Consumer consumer, DoubleSupplier value) {
        Meter gauge =
                Gauge.builder(name.text(), value::getAsDouble)
                        .description(name.description())
                        .tags(of(consumer))
                        .register(registry);
        return () -> registry.remove(gauge);
    }

    private Tags of(Consumer consumer) {
        return tags.and("consumer", consumer.kind(), "routeId", consumer.routeId());
    }

    private MeterProvider<Timer> timer(MeterName name, Tags more) {
        return Timer.builder(name.text())
                .description(name.description())
                .tags(more)
                .withRegistry(registry);
    }

    private MeterProvider<Counter> counter(MeterName name, Tags more) {
        return Counter.builder(name.text())
                .description(name.description())
                .tags(more)
                .withRegistry(registry);
    }
}
