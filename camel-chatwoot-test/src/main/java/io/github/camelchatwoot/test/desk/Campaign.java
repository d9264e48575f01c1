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
import java.util.List;
import java.util.Map;

/** Messages to visitors of a website (ongoing) or to an audience at a time (one_off). */
public final class Campaign extends AccountRow {
    /** What the API calls its id. */
    public long displayId;

    public Inbox inbox;
    public User sender;
    public String title;
    public String description;
    public String message;
    public boolean enabled = true;
    public boolean onlyDuringBusinessHours;

    /** active, completed or processing. */
    public String status = "active";

    public Instant scheduledAt;
    public List<Object> audience = List.of();
    public Map<String, Object> triggerRules = Map.of();
    public Map<String, Object> templateParams;

    public Campaign(Account account) {
        super(account);
    }

    /** {@code ongoing} for websites, {@code one_off} for anything else. */
    public String type() {
        return inbox.isWebsite() ? "ongoing" : "one_off";
    }
}
