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
package io.github.camelchatwoot.missed;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ManagedCatchUpTest extends MissedEventsTest {

    @Test
    void howLongAgoEverythingWasFoundIsToldByJmx() throws Exception {
        try (Receiver receiver = new Receiver(chatwoot, port)) {
            receiver.start("&catchUp=true&catchUpInterval=0");
            patiently().until(() -> calls("/conversations") > 0);
            patiently().until(() -> attribute(receiver, "CatchUpLag").equals(0L));
            chatwoot.clock().advance(java.time.Duration.ofMinutes(5));
            assertThat((Long) attribute(receiver, "CatchUpLag")).isBetween(300L, 400L);
            assertThat(attribute(receiver, "HeldEvents")).isEqualTo(0);
        }
    }

    /** Nobody tells the receiver of the message, and it is to look only when it is asked. */
    @Test
    void aLookAtOnceFindsWhatWasMissed() throws Exception {
        try (Receiver receiver = new Receiver(chatwoot, port)) {
            receiver.start("&catchUp=true&catchUpInterval=0");
            patiently().until(() -> attribute(receiver, "CatchUpLag").equals(0L));
            patiently().until(() -> calls("/conversations") > 0);
            settle();
            write(conversation, "Anybody there?");
            settle();
            assertThat(receiver.texts()).isEmpty();
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(consumer(receiver), "catchUpNow", null, null);
            patiently().until(() -> receiver.texts().equals(List.of("Anybody there?")));
            patiently().until(() -> attribute(receiver, "DeliveredEvents").equals(1L));
        }
    }

    private static Object attribute(Receiver receiver, String name) throws Exception {
        return ManagementFactory.getPlatformMBeanServer().getAttribute(consumer(receiver), name);
    }

    private static ObjectName consumer(Receiver receiver) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName pattern =
                new ObjectName(
                        "org.apache.camel:context=%s,type=consumers,name=*"
                                .formatted(receiver.camel.getName()));
        for (ObjectName consumer : server.queryNames(pattern, null)) {
            if (consumer.getKeyProperty("name").contains("ChatwootWebhookConsumer")) {
                return consumer;
            }
        }
        throw new AssertionError("no consumer among " + server.queryNames(pattern, null));
    }
}
