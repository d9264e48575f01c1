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

import java.util.Map;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.SurveyResponse;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Client API: the satisfaction survey of a conversation, found by the conversation's uuid. */
final class ClientSurveyResource implements Resource {
    private static final String SURVEY = "/public/api/v1/csat_survey/:uuid";

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ClientSurveyResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC).get(SURVEY, this::show).update(SURVEY, this::answer);
    }

    private Answer show(Request request) {
        return Answer.json(json(survey(request)));
    }

    private Answer answer(Request request) {
        Message survey = survey(request);
        ClientMessageResource.refuseLate(desk, survey);
        if (!request.params().present("message")) {
            throw Refusal.internal();
        }
        ClientMessageResource.submit(rules, survey, request.params().object("message"));
        return Answer.json(json(survey));
    }

    private Message survey(Request request) {
        String uuid = request.params().text("uuid");
        return Request.orNotFound(
                desk.conversations.stream()
                        .filter(c -> c.uuid.equals(uuid))
                        .flatMap(c -> c.messages.stream())
                        .filter(m -> m.contentType.equals("input_csat"))
                        .findFirst());
    }

    /** The conversation stands here with the id of its row. */
    private Json json(Message survey) {
        Inbox inbox = survey.conversation.inbox;
        Map<?, ?> config = inbox.settings.get("csat_config") instanceof Map<?, ?> m ? m : Map.of();
        Object display = config.get("display_type");
        return new Json()
                .with("id", survey.id)
                .with("csat_survey_response", response(survey))
                .with("display_type", display == null ? "emoji" : display)
                .with("content", config.get("message"))
                .with("inbox_avatar_url", views.urls.avatar(inbox.avatar))
                .with("inbox_name", inbox.name)
                .with("locale", survey.account.locale)
                .with("conversation_id", survey.conversation.id)
                .with("created_at", Times.iso(survey.createdAt));
    }

    private Json response(Message survey) {
        return desk.surveyResponses
                .of(survey.account)
                .filter(response -> response.message == survey)
                .findFirst()
                .map(ClientSurveyResource::raw)
                .orElse(null);
    }

    private static Json raw(SurveyResponse response) {
        return new Json()
                .with("id", response.id)
                .with("account_id", response.account.id)
                .with("conversation_id", response.message.conversation.id)
                .with("message_id", response.message.id)
                .with("rating", response.rating)
                .with("feedback_message", response.feedback)
                .with("contact_id", response.contact.id)
                .with(
                        "assigned_agent_id",
                        response.assignedAgent == null ? null : response.assignedAgent.id)
                .with("created_at", Times.iso(response.createdAt))
                .with("updated_at", Times.iso(response.updatedAt))
                .with("csat_review_notes", response.reviewNotes)
                .with("review_notes_updated_at", Times.iso(response.reviewedAt))
                .with(
                        "review_notes_updated_by_id",
                        response.reviewedBy == null ? null : response.reviewedBy.id);
    }
}
