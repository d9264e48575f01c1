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

import java.util.List;

import io.github.camelchatwoot.test.desk.Account;

/** An account as its members and as platform applications see it. */
public final class AccountJson {
    private static final List<String> PLAN =
            List.of(
                    "plan_name",
                    "subscribed_quantity",
                    "subscription_status",
                    "subscription_ends_on");
    private static final List<String> COMPANY =
            List.of(
                    "website",
                    "industry",
                    "company_size",
                    "timezone",
                    "logo",
                    "referral_source",
                    "brand_info",
                    "onboarding_step");

    private AccountJson() {}

    public static Json ofMember(Account account) {
        Json json =
                new Json()
                        .with("settings", account.settings)
                        .with("created_at", Times.iso(account.createdAt));
        if (!account.customAttributes.isEmpty()) {
            json.put("custom_attributes", attributes(account));
        }
        return json.with("domain", account.domain)
                .with("features", features(account))
                .with("id", account.id)
                .with("locale", account.locale)
                .with("name", account.name)
                .with("support_email", account.supportEmail)
                .with("status", account.status)
                .with("cache_keys", account.cacheKeys);
    }

    public static Json ofPlatform(Account account) {
        return new Json()
                .with("id", account.id)
                .with("name", account.name)
                .with("locale", account.locale)
                .with("domain", account.domain)
                .with("support_email", account.supportEmail)
                .with("features", features(account))
                .with("custom_attributes", account.customAttributes)
                .with("limits", account.limits)
                .with("status", account.status);
    }

    private static Json attributes(Account account) {
        var json = new Json();
        PLAN.forEach(name -> json.put(name, account.customAttributes.get(name)));
        COMPANY.forEach(name -> json.withPresent(name, account.customAttributes.get(name)));
        return json;
    }

    private static Json features(Account account) {
        var json = new Json();
        account.features.forEach((name, on) -> json.withPresent(name, on ? true : null));
        return json;
    }
}
