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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Account extends Row {
    public String name;
    public String locale = "en";
    public String status = "active";
    public String domain;
    public String supportEmail;
    public Map<String, Object> settings = new LinkedHashMap<>();
    public Map<String, Object> customAttributes = new LinkedHashMap<>();

    /** Name of a feature to whether it is on; one that is not listed is off. */
    public final Map<String, Boolean> features = new LinkedHashMap<>();

    /** When labels, inboxes and teams changed last, as unix seconds in text. */
    public final Map<String, String> cacheKeys = new LinkedHashMap<>();

    public Map<String, Object> limits = new LinkedHashMap<>();

    private long lastDisplayId;
    private long lastCampaignId;

    public Account(String name) {
        this.name = name;
        List.of("label", "inbox", "team").forEach(model -> cacheKeys.put(model, "0000000000"));
    }

    public boolean has(String feature) {
        return features.getOrDefault(feature, false);
    }

    /** Conversations are numbered per account. */
    public long nextDisplayId() {
        return ++lastDisplayId;
    }

    /** Campaigns too. */
    public long nextCampaignId() {
        return ++lastCampaignId;
    }
}
