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
package io.github.camelchatwoot.test.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Campaign;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Campaigns of websites and of telephone channels; an unknown one is a 500. */
final class CampaignResource implements Resource {
    private static final List<String> CHANNELS =
            List.of(
                    "Channel::WebWidget",
                    "Channel::TwilioSms",
                    "Channel::Sms",
                    "Channel::Whatsapp");

    private final Desk desk;
    private final Views views;

    CampaignResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get("/campaigns", this::list)
                .get("/inboxes/:id/campaigns", this::ofInbox)
                .post("/campaigns", this::create)
                .get("/campaigns/:id", this::show)
                .update("/campaigns/:id", this::update)
                .delete("/campaigns/:id", this::delete);
    }

    private Answer list(Request request) {
        return list(request, campaign -> true);
    }

    private Answer ofInbox(Request request) {
        Inbox inbox = request.find(desk.inboxes, "id");
        return list(request, campaign -> campaign.inbox == inbox);
    }

    private Answer list(Request request, Predicate<Campaign> which) {
        List<Json> found =
                desk.campaigns
                        .of(request.account())
                        .filter(which)
                        .map(views.campaigns::of)
                        .toList();
        return Answer.json(found);
    }

    private Answer create(Request request) {
        var campaign = new Campaign(request.account());
        save(request, campaign);
        campaign.displayId = request.account().nextCampaignId();
        return Answer.json(views.campaigns.of(desk.campaigns.add(campaign)));
    }

    private Answer show(Request request) {
        return Answer.json(views.campaigns.of(find(request)));
    }

    private Answer update(Request request) {
        Campaign campaign = find(request);
        save(request, campaign);
        return Answer.json(views.campaigns.of(desk.campaigns.touch(campaign)));
    }

    private Answer delete(Request request) {
        desk.campaigns.remove(find(request));
        return Answer.empty();
    }

    private Campaign find(Request request) {
        Long id = request.params().number("id");
        return desk.campaigns
                .of(request.account())
                .filter(campaign -> campaign.displayId == id)
                .findFirst()
                .orElseThrow(Refusal::internal);
    }

    private void save(Request request, Campaign campaign) {
        Params fields =
                request.wrapped(
                        "campaign",
                        "title",
                        "description",
                        "message",
                        "enabled",
                        "trigger_only_during_business_hours",
                        "inbox_id",
                        "sender_id",
                        "scheduled_at",
                        "audience",
                        "trigger_rules",
                        "template_params");
        Inbox inbox =
                fields.has("inbox_id")
                        ? desk.inboxes
                                .find(request.account(), fields.number("inbox_id"))
                                .orElse(null)
                        : campaign.inbox;
        check(campaign, fields, inbox);
        campaign.inbox = inbox;
        assign(campaign, fields);
    }

    private static void check(Campaign campaign, Params fields, Inbox inbox) {
        String url = fields.object("trigger_rules").text("url");
        boolean website = inbox != null && inbox.isWebsite();
        new Violations()
                .when(!fields.present("inbox_id") && inbox == null, "inbox_id", "can't be blank")
                .blank(fields.changed("title", campaign.title), "title")
                .blank(fields.changed("message", campaign.message), "message")
                .when(inbox == null, "inbox", "must exist")
                .when(
                        inbox != null && !CHANNELS.contains(inbox.channelType),
                        "inbox",
                        "Unsupported Inbox type")
                .when(website && url != null && !url.matches("https?://.*"), "url", "invalid")
                .refuse();
    }

    private void assign(Campaign campaign, Params fields) {
        campaign.title = fields.changed("title", campaign.title);
        campaign.description = fields.changed("description", campaign.description);
        campaign.message = fields.changed("message", campaign.message);
        campaign.enabled = fields.changed("enabled", campaign.enabled);
        campaign.onlyDuringBusinessHours =
                fields.changed(
                        "trigger_only_during_business_hours", campaign.onlyDuringBusinessHours);
        if (fields.has("sender_id")) {
            Long id = fields.number("sender_id");
            campaign.sender =
                    desk.members(campaign.account)
                            .filter(user -> id != null && user.id == id)
                            .findFirst()
                            .orElse(null);
        }
        campaign.audience = fields.has("audience") ? fields.list("audience") : campaign.audience;
        campaign.triggerRules =
                fields.has("trigger_rules") ? fields.map("trigger_rules") : campaign.triggerRules;
        campaign.templateParams =
                fields.present("template_params")
                        ? fields.map("template_params")
                        : campaign.templateParams;
        campaign.scheduledAt = scheduled(campaign, fields);
    }

    /** Ongoing campaigns have no time; others start at once without one. */
    private Instant scheduled(Campaign campaign, Params fields) {
        if (campaign.type().equals("ongoing")) {
            return null;
        }
        try {
            return fields.present("scheduled_at")
                    ? Instant.parse(fields.text("scheduled_at"))
                    : campaign.scheduledAt == null ? desk.clock.now() : campaign.scheduledAt;
        } catch (DateTimeParseException e) {
            return desk.clock.now();
        }
    }
}
