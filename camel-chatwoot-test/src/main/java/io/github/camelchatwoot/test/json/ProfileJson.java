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
package io.github.camelchatwoot.test.json;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.User;

/** A person with the own token and accounts, as the person and platform applications see it. */
public final class ProfileJson {
    private static final Comparator<Membership> LAST_ACTIVE =
            Comparator.comparing(m -> m.activeAt == null ? Instant.EPOCH : m.activeAt);

    private final Desk desk;
    private final BlobUrls urls;

    ProfileJson(Desk desk, BlobUrls urls) {
        this.desk = desk;
        this.urls = urls;
    }

    public Json own(User user) {
        Membership active = active(user);
        return head(user, active)
                .with("inviter_id", active == null ? null : active.inviterId)
                .with("type", user.superAdmin)
                .with("accounts", memberships(user).stream().map(ProfileJson::account).toList());
    }

    public Json ofPlatform(User user) {
        return head(user, active(user))
                .with("accounts", memberships(user).stream().map(ProfileJson::slim).toList());
    }

    private Json head(User user, Membership active) {
        Json json =
                new Json()
                        .with("access_token", user.accessToken)
                        .with("account_id", active == null ? null : active.account.id)
                        .with("available_name", user.availableName())
                        .with("avatar_url", urls.avatar(user.avatar))
                        .with("confirmed", user.confirmed)
                        .with("display_name", user.displayName)
                        .with("message_signature", user.messageSignature)
                        .with("email", user.email)
                        .with("id", user.id)
                        .with("name", user.name)
                        .with("provider", "email")
                        .with("pubsub_token", user.pubsubToken);
        if (!user.customAttributes.isEmpty()) {
            json.put("custom_attributes", user.customAttributes);
        }
        return json.with("role", active == null ? null : active.role.wireName())
                .with("ui_settings", user.uiSettings)
                .with("uid", user.email);
    }

    private List<Membership> memberships(User user) {
        return desk.memberships.stream().filter(m -> m.user == user).toList();
    }

    /** The place where the person was active last. */
    private Membership active(User user) {
        return memberships(user).stream().max(LAST_ACTIVE).orElse(null);
    }

    private static Json slim(Membership member) {
        return new Json()
                .with("id", member.account.id)
                .with("name", member.account.name)
                .with("active_at", Times.iso(member.activeAt))
                .with("role", member.role.wireName());
    }

    private static Json account(Membership member) {
        Account account = member.account;
        return new Json()
                .with("id", account.id)
                .with("name", account.name)
                .with("status", account.status)
                .with("onboarding_step", account.customAttributes.get("onboarding_step"))
                .with("active_at", Times.iso(member.activeAt))
                .with("role", member.role.wireName())
                .with("permissions", List.of(member.role.wireName()))
                .with("availability", member.availability)
                .with("availability_status", member.availabilityStatus())
                .with("auto_offline", member.autoOffline)
                .with("custom_role_id", member.customRoleId)
                .with("custom_role", null);
    }
}
