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

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventSource;

/** Is told of events that come to one consumer. Called by many threads. */
public interface EventMeter {

    /** Measures nothing. */
    EventMeter NONE =
            new EventMeter() {
                @Override
                public void event(String name, EventSource source, EventOutcome outcome) {
                    // nobody asked for it
                }

                @Override
                public void refused(Refusal why) {
                    // nobody asked for it
                }

                @Override
                public void reconnected() {
                    // nobody asked for it
                }
            };

    /**
     * @param name as the event says; whoever makes tags of it has to bound them
     */
    void event(String name, EventSource source, EventOutcome outcome);

    default void event(ChatwootEvent event, EventOutcome outcome) {
        event(event.name(), event.source(), outcome);
    }

    /** A delivery to a webhook was refused. */
    void refused(Refusal why);

    /** A connection stands again that had been lost. */
    void reconnected();
}
