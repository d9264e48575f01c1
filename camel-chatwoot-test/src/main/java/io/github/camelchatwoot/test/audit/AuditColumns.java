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
package io.github.camelchatwoot.test.audit;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.AutomationRule;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Macro;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Memberships;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.Webhook;
import io.github.camelchatwoot.test.json.Json;

/** The columns of records as the audit log shows them: enums by number, no secrets. */
final class AuditColumns {
    private AuditColumns() {}

    static Map<String, Object> of(Account account) {
        return new Json()
                .with("name", account.name)
                .with("locale", account.locale)
                .with("domain", account.domain)
                .with("support_email", account.supportEmail)
                .with("settings", withoutNulls(account.settings))
                .with("custom_attributes", withoutNulls(account.customAttributes));
    }

    static Map<String, Object> of(Membership member) {
        return new Json()
                .with("role", member.role.ordinal())
                .with("user_id", member.user.id)
                .with("account_id", member.account.id)
                .with("inviter_id", member.inviterId)
                .with("availability", Memberships.AVAILABILITIES.indexOf(member.availability));
    }

    static Map<String, Object> of(Team team) {
        return new Json()
                .with("name", team.name)
                .with("account_id", team.account.id)
                .with("description", team.description)
                .with("allow_auto_assign", team.allowAutoAssign);
    }

    static Map<String, Object> of(Inbox inbox) {
        var json = new Json();
        json.putAll(inbox.settings);
        boolean professional = "professional".equals(inbox.settings.get("sender_name_type"));
        return json.with("sender_name_type", professional ? 1 : 0)
                .with("name", inbox.name)
                .with("account_id", inbox.account.id)
                .with("channel_id", inbox.channelId)
                .with("channel_type", inbox.channelType);
    }

    static Map<String, Object> of(Webhook webhook) {
        return new Json()
                .with("url", webhook.url)
                .with("name", webhook.name)
                .with("inbox_id", webhook.inbox == null ? null : webhook.inbox.id)
                .with("account_id", webhook.account.id)
                .with("webhook_type", 0)
                .with("subscriptions", List.copyOf(webhook.subscriptions));
    }

    static Map<String, Object> of(AgentBot bot) {
        return new Json()
                .with("name", bot.name)
                .with("bot_type", 0)
                .with("account_id", bot.account.id)
                .with("bot_config", bot.botConfig)
                .with("description", bot.description)
                .with("outgoing_url", bot.outgoingUrl);
    }

    static Map<String, Object> of(AutomationRule rule) {
        return new Json()
                .with("name", rule.name)
                .with("active", rule.active)
                .with("actions", rule.actions)
                .with("account_id", rule.account.id)
                .with("conditions", rule.conditions)
                .with("event_name", rule.eventName)
                .with("description", rule.description);
    }

    static Map<String, Object> of(Macro macro) {
        return new Json()
                .with("name", macro.name)
                .with("actions", macro.actions)
                .with("account_id", macro.account.id)
                .with("visibility", Macro.VISIBILITIES.indexOf(macro.visibility))
                .with("created_by_id", macro.createdBy.id)
                .with("updated_by_id", macro.updatedBy.id);
    }

    private static Json withoutNulls(Map<String, Object> columns) {
        var json = new Json();
        columns.forEach(json::withPresent);
        return json;
    }
}
