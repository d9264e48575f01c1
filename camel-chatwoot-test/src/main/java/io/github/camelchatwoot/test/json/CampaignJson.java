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

import io.github.camelchatwoot.test.desk.Campaign;

/** A campaign with its inbox and its sender. */
public final class CampaignJson {
    private final Views views;

    CampaignJson(Views views) {
        this.views = views;
    }

    public Json of(Campaign campaign) {
        Json json =
                new Json()
                        .with("id", campaign.displayId)
                        .with("title", campaign.title)
                        .with("description", campaign.description)
                        .with("account_id", campaign.account.id)
                        .with("inbox", views.inboxDetails.of(campaign.inbox, true));
        if (campaign.sender != null) {
            json.put("sender", views.users.agent(campaign.sender, campaign.account));
        }
        json.with("message", campaign.message)
                .with("template_params", campaign.templateParams)
                .with("campaign_status", campaign.status)
                .with("enabled", campaign.enabled)
                .with("campaign_type", campaign.type());
        if (campaign.type().equals("one_off")) {
            json.with("scheduled_at", Times.epoch(campaign.scheduledAt))
                    .with("audience", campaign.audience);
        }
        return json.with("trigger_rules", campaign.triggerRules)
                .with("trigger_only_during_business_hours", campaign.onlyDuringBusinessHours)
                .with("created_at", Times.iso(campaign.createdAt))
                .with("updated_at", Times.iso(campaign.updatedAt));
    }
}
