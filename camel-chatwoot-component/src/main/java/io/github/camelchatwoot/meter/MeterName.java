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

/** What there is to measure. */
public enum MeterName {
    CALLS("chatwoot.calls", "Calls, with their repeats and waits"),
    RETRIES("chatwoot.retries", "Waits before a call was repeated"),
    EVENTS("chatwoot.events", "Events that came"),
    REFUSED("chatwoot.webhook.refused", "Deliveries that were refused"),
    RECONNECTS("chatwoot.websocket.reconnects", "Connections that stood again"),
    CONNECTED("chatwoot.websocket.connected", "Whether the websocket is connected"),
    PENDING("chatwoot.events.pending", "Events that were taken and are not done"),
    HELD("chatwoot.events.held", "Events that wait until what was missed is through"),
    LAG("chatwoot.catchup.lag", "Seconds since the last complete catch-up began");

    private final String text;
    private final String description;

    MeterName(String text, String description) {
        this.text = text;
        this.description = description;
    }

    /** With dots, as Micrometer wants it; monitoring systems get it as they write names. */
    public String text() {
        return text;
    }

    public String description() {
        return description;
    }
}
