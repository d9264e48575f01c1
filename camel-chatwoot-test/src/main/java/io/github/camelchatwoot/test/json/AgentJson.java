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

import java.util.Optional;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.User;

/** A person as a member of an account. */
public final class AgentJson {
    private final Desk desk;
    private final BlobUrls urls;

    public AgentJson(Desk desk) {
        this.desk = desk;
        this.urls = new BlobUrls(desk);
    }

    /** The membership's fields are null for somebody who has left the account. */
    public Json of(Account account, User user) {
        Optional<Membership> member = desk.membership(account, user);
        Json json =
                new Json()
                        .with("id", user.id)
                        .with("account_id", account.id)
                        .with(
                                "availability_status",
                                member.map(Membership::availabilityStatus).orElse(null))
                        .with("auto_offline", member.map(m -> m.autoOffline).orElse(null))
                        .with("confirmed", user.confirmed)
                        .with("email", user.email)
                        .with("provider", "email")
                        .with("available_name", user.availableName());
        if (!user.customAttributes.isEmpty()) {
            json.put("custom_attributes", user.customAttributes);
        }
        return json.with("name", user.name)
                .with("role", member.map(m -> m.role.wireName()).orElse(null))
                .with("thumbnail", urls.avatar(user.avatar))
                .with("custom_role_id", member.map(m -> m.customRoleId).orElse(null));
    }
}
