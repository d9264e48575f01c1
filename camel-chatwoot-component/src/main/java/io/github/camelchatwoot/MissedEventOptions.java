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
package io.github.camelchatwoot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelchatwoot.request.TimeText;

/**
 * What becomes of events that did not come, or came late; the same for every way that they come.
 */
@UriParams
public class MissedEventOptions {

    @UriParam(
            label = "consumer",
            description =
                    "Whether to ask the REST API for what was missed, at start, after a reconnect and every so often. Takes baseUrl, accountId and an accessToken.")
    private boolean catchUp;

    @UriParam(
            label = "consumer",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "With catchUp: how long after one run the next one begins. 0: only at start and after a reconnect.")
    private long catchUpInterval = 60_000;

    @UriParam(
            label = "consumer",
            defaultValue = "600000",
            javaType = "java.time.Duration",
            description =
                    "With catchUp: how long a catch-up that finds everything may be overdue before the health check says DOWN.")
    private long catchUpDownAfter = 600_000;

    @UriParam(
            label = "consumer",
            description =
                    "With catchUp: from when on events are wanted if nothing is stored yet, such as now-1d or 2026-01-31T08:00:00Z. By default from the first start on.")
    private String catchUpFrom;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "3600000",
            javaType = "java.time.Duration",
            description =
                    "With catchUp: how old a message may be whose deletion, failure or answer is still found.")
    private long catchUpReread = 3_600_000;

    @UriParam(
            label = "consumer",
            description =
                    "With catchUp: whether new and changed contacts are looked for, too, by reading all contacts at start, after a reconnect and every half of catchUpReread.")
    private boolean catchUpContacts;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description =
                    "How long each event of a conversation waits for earlier ones that come late. 0: not at all.")
    private long reorderWindow;

    public boolean isCatchUp() {
        return catchUp;
    }

    public void setCatchUp(boolean catchUp) {
        this.catchUp = catchUp;
    }

    public long getCatchUpInterval() {
        return catchUpInterval;
    }

    public void setCatchUpInterval(long catchUpInterval) {
        this.catchUpInterval = catchUpInterval;
    }

    public long getCatchUpDownAfter() {
        return catchUpDownAfter;
    }

    public void setCatchUpDownAfter(long catchUpDownAfter) {
        this.catchUpDownAfter = catchUpDownAfter;
    }

    public String getCatchUpFrom() {
        return catchUpFrom;
    }

    public void setCatchUpFrom(String catchUpFrom) {
        this.catchUpFrom = catchUpFrom;
    }

    public long getCatchUpReread() {
        return catchUpReread;
    }

    public void setCatchUpReread(long catchUpReread) {
        this.catchUpReread = catchUpReread;
    }

    public boolean isCatchUpContacts() {
        return catchUpContacts;
    }

    public void setCatchUpContacts(boolean catchUpContacts) {
        this.catchUpContacts = catchUpContacts;
    }

    public long getReorderWindow() {
        return reorderWindow;
    }

    public void setReorderWindow(long reorderWindow) {
        this.reorderWindow = reorderWindow;
    }

    /**
     * @throws IllegalArgumentException with what can't be meant
     */
    public void check() {
        if (!catchUp && (catchUpFrom != null || catchUpContacts)) {
            throw new IllegalArgumentException(
                    "catchUpFrom and catchUpContacts are for catchUp=true");
        } else if (catchUpInterval < 0 || catchUpReread < 0 || reorderWindow < 0) {
            throw new IllegalArgumentException(
                    "catchUpInterval, catchUpReread and reorderWindow are times: 0 or more");
        }
    }

    /** Null if the first start itself is meant. */
    public Instant from(TimeText times) {
        try {
            return catchUpFrom == null ? null : times.instant(catchUpFrom);
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new IllegalArgumentException(
                    "catchUpFrom: '%s' %s".formatted(catchUpFrom, invalid.getMessage()), invalid);
        }
    }

    /** Between two looks for missed events; zero for none but those after an absence. */
    public Duration interval() {
        return Duration.ofMillis(catchUpInterval);
    }

    /** How far back messages are read again. */
    public Duration reread() {
        return Duration.ofMillis(catchUpReread);
    }
}
