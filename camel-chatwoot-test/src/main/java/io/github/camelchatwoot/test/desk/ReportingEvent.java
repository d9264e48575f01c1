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
package io.github.camelchatwoot.test.desk;

import java.time.Instant;

/** A fact for the reports, such as the time to the first response. */
public final class ReportingEvent extends AccountRow {
    public final String name;
    public final Conversation conversation;

    /** Null if nobody was responsible. */
    public final User user;

    public final Instant start;
    public final Instant end;

    /** Opened without ever having been resolved: counts as no time. */
    public boolean firstOpening;

    public ReportingEvent(
            String name, Conversation conversation, User user, Instant start, Instant end) {
        super(conversation.account);
        this.name = name;
        this.conversation = conversation;
        this.user = user;
        this.start = start;
        this.end = end;
    }

    /** In whole seconds. */
    public double value() {
        return firstOpening ? 0 : end.getEpochSecond() - start.getEpochSecond();
    }
}
