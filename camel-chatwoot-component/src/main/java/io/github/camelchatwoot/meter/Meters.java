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

import java.util.function.DoubleSupplier;

/** Where an application's measurements go, such as a Micrometer registry. */
public interface Meters {

    /** An application that measures nothing. */
    Meters NONE =
            new Meters() {
                @Override
                public CallMeter calls(String connection) {
                    return CallMeter.NONE;
                }

                @Override
                public EventMeter events(Consumer consumer) {
                    return EventMeter.NONE;
                }

                @Override
                public Runnable gauge(MeterName name, Consumer consumer, DoubleSupplier value) {
                    return () -> {};
                }
            };

    /** The name of an event that is a new thing of a polled list. */
    String ITEM = "item";

    /** The name of a connection that has none. */
    String UNNAMED = "default";

    /**
     * @param kind webhook, websocket or poll
     * @param routeId of the route that it begins, or null
     */
    record Consumer(String kind, String routeId) {

        public Consumer {
            routeId = routeId == null ? "none" : routeId;
        }
    }

    /**
     * @param connection the configured name of it, or null
     */
    CallMeter calls(String connection);

    EventMeter events(Consumer consumer);

    /**
     * Watches a value.
     *
     * @return ends it
     */
    Runnable gauge(MeterName name, Consumer consumer, DoubleSupplier value);
}
