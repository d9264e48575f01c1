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
package io.github.camelchatwoot.docs;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.fixture.FreePort;
import io.github.camelchatwoot.meter.CallMeter;
import io.github.camelchatwoot.meter.CallOutcome;
import io.github.camelchatwoot.meter.EventMeter;
import io.github.camelchatwoot.meter.EventOutcome;
import io.github.camelchatwoot.meter.FoundMeters;
import io.github.camelchatwoot.meter.MeterName;
import io.github.camelchatwoot.meter.Meters;
import io.github.camelchatwoot.meter.Refusal;
import io.github.camelchatwoot.meter.RetryReason;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the page are those of the code. */
class MetersOnPageTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(chatwoot\\.[\\w.]+)` \\| (\\w+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([\\w.]+)`");
    private static final String PAGE = Page.read(Page.ROOT.resolve("docs/metrics.md")).text();

    private static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    /** The text of the row that begins so. */
    private static String row(String begin) {
        return PAGE.lines()
                .filter(line -> line.startsWith("| " + begin + " |"))
                .map(line -> line.substring(begin.length() + 4))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + begin));
    }

    @Test
    void namesEveryMeterWithItsKindAndTags() {
        Map<String, String> onPage = new TreeMap<>();
        Matcher row = ROW.matcher(PAGE);
        while (row.find()) {
            onPage.put(row.group(1), row.group(2) + codes(row.group(3)));
        }

        assertThat(onPage).isEqualTo(registered());
    }

    /** One of each, as the component makes them. */
    private static Map<String, String> registered() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("meters", registry);
            Meters meters = new FoundMeters(camel).get();
            CallMeter calls = meters.calls(null);
            calls.done("getContact", CallOutcome.SUCCESS, 1);
            calls.repeated("getContact", RetryReason.RATE_LIMIT, Duration.ofSeconds(1));
            Meters.Consumer consumer = new Meters.Consumer("webhook", "route");
            EventMeter events = meters.events(consumer);
            events.event("message_created", EventSource.WEBHOOK, EventOutcome.DELIVERED);
            events.refused(Refusal.SIZE);
            events.reconnected();
            for (MeterName name : MeterName.values()) {
                if (registry.find(name.text()).meter() == null) {
                    meters.gauge(name, consumer, () -> 1);
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> registered = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            Set<String> tags = new TreeSet<>();
            meter.getId().getTags().stream().map(Tag::getKey).forEach(tags::add);
            assertThat(tags.remove("camelContext")).isTrue();
            registered.put(
                    meter.getId().getName(), meter.getId().getType().name().toLowerCase() + tags);
        }
        return registered;
    }

    @Test
    void namesEveryValueOfTheTagsThatHaveFew() {
        assertThat(codes(row("`outcome` of calls")))
                .isEqualTo(tags(Stream.of(CallOutcome.values()).map(CallOutcome::tag)));
        assertThat(codes(row("`outcome` of events")))
                .isEqualTo(tags(Stream.of(EventOutcome.values()).map(EventOutcome::tag)));
        assertThat(codes(row("`reason` of retries")))
                .isEqualTo(tags(Stream.of(RetryReason.values()).map(RetryReason::tag)));
        assertThat(codes(row("`reason` of refusals")))
                .isEqualTo(tags(Stream.of(Refusal.values()).map(Refusal::tag)));
        assertThat(codes(row("`source`")))
                .isEqualTo(
                        tags(
                                Stream.of(EventSource.values())
                                        .map(source -> source.name().toLowerCase())));
    }

    private static Set<String> tags(Stream<String> values) {
        Set<String> sorted = new TreeSet<>();
        values.forEach(sorted::add);
        return sorted;
    }

    @Test
    void namesEveryAttributeOfJmx() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            MainHttpServer http = new MainHttpServer();
            http.setHost("127.0.0.1");
            http.setPort(FreePort.freePort());
            camel.addService(http);
            String server = "baseUrl=http://127.0.0.1:9&accountId=1&accessToken=some";
            camel.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("chatwoot:webhook?path=/hook&insecure=true").to("mock:in");
                            from("chatwoot:websocket?pubsubToken=some&" + server).to("mock:in");
                            from("chatwoot:listInboxes?maxRetries=0&" + server).to("mock:in");
                            from("timer:any").to("mock:in");
                        }
                    });
            camel.start();
            Set<String> endpoint = own(camel, "endpoints", "chatwoot*webhook", "mock*in");
            Set<String> webhook = own(camel, "consumers", "ChatwootWebhook", "Timer");
            Set<String> websocket = own(camel, "consumers", "ChatwootWebsocket", "Timer");
            Set<String> poll = own(camel, "consumers", "ChatwootPoll", "Timer");
            assertThat(codes(row("endpoint"))).isEqualTo(endpoint);
            assertThat(codes(row("webhook and websocket consumers"))).isEqualTo(webhook);
            websocket.removeAll(webhook);
            assertThat(codes(row("websocket consumer"))).isEqualTo(websocket);
            assertThat(poll).containsAll(codes(row("polling consumer")));
        }
    }

    /** The attributes that a bean of ours has and one of Camel's own has not. */
    private static Set<String> own(
            DefaultCamelContext camel, String type, String ours, String camels) throws Exception {
        Set<String> own = attributes(camel, type, ours);
        own.removeAll(attributes(camel, type, camels));
        return own;
    }

    private static Set<String> attributes(DefaultCamelContext camel, String type, String part)
            throws Exception {
        MBeanServer jmx = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName pattern =
                new ObjectName(
                        "org.apache.camel:context=%s,type=%s,name=*"
                                .formatted(camel.getManagementName(), type));
        Pattern wanted = Pattern.compile(part.replace("*", ".*"));
        for (ObjectName name : jmx.queryNames(pattern, null)) {
            if (wanted.matcher(name.getKeyProperty("name")).find()) {
                Set<String> attributes = new TreeSet<>();
                for (MBeanAttributeInfo attribute : jmx.getMBeanInfo(name).getAttributes()) {
                    attributes.add(attribute.getName());
                }
                return attributes;
            }
        }
        throw new AssertionError("no " + part);
    }
}
