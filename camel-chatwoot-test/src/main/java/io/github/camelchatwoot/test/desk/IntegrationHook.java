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
import java.util.Map;

/** A connection of the account or of an inbox to an integration app. */
public final class IntegrationHook extends AccountRow {
    public final String appId;
    public final Inbox inbox;

    /** account or inbox. */
    public final String hookType;

    public boolean enabled = true;
    public Map<String, Object> settings = new LinkedHashMap<>();

    public IntegrationHook(Account account, String appId, Inbox inbox, String hookType) {
        super(account);
        this.appId = appId;
        this.inbox = inbox;
        this.hookType = hookType;
    }
}
