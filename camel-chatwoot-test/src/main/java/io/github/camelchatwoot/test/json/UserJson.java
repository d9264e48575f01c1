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

/** A person as agent, and inside other records. */
public final class UserJson {
    private final Desk desk;
    private final BlobUrls urls;

    UserJson(Desk desk, BlobUrls urls) {
        this.desk = desk;
        this.urls = urls;
    }

    /** The agent of an account. */
    public Json agent(User user, Account account) {
        Optional<Membership> place = desk.membership(account, user);
        Json json =
                new Json()
                        .with("id", user.id)
                        .with("account_id", account.id)
                        .with("availability_status", availability(place))
                        .with("auto_offline", place.map(m -> m.autoOffline).orElse(null))
                        .with("confirmed", user.confirmed)
                        .with("email", user.email)
                        .with("provider", "email")
                        .with("available_name", user.availableName());
        if (!user.customAttributes.isEmpty()) {
            json.with("custom_attributes", user.customAttributes);
        }
        return json.with("name", user.name)
                .with("role", place.map(m -> m.role.wireName()).orElse(null))
                .with("thumbnail", urls.avatar(user.avatar))
                .with("custom_role_id", place.map(m -> m.customRoleId).orElse(null));
    }

    /** The sender of a message, the assignee of an event. */
    public Json push(User user, Account account) {
        return new Json()
                .with("id", user.id)
                .with("name", user.name)
                .with("available_name", user.availableName())
                .with("avatar_url", urls.avatar(user.avatar))
                .with("type", "user")
                .with("availability_status", availability(desk.membership(account, user)))
                .with("thumbnail", urls.avatar(user.avatar));
    }

    private static String availability(Optional<Membership> place) {
        return place.map(Membership::availabilityStatus).orElse(null);
    }
}
