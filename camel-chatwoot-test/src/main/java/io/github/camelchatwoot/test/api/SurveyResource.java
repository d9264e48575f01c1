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

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.SurveyResponse;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Answers to satisfaction surveys. */
final class SurveyResource implements Resource {
    private static final int SIZE = 25;

    private final Desk desk;
    private final Views views;

    SurveyResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get("/csat_survey_responses", this::list)
                .get("/csat_survey_responses/metrics", this::metrics)
                .get("/csat_survey_responses/download", this::download)
                .update("/csat_survey_responses/:id", this::review);
    }

    private Answer list(Request request) {
        return Answer.json(
                Page.of(found(request.params(), request), request.page(), SIZE).stream()
                        .map(this::json)
                        .toList());
    }

    private List<SurveyResponse> found(Params params, Request request) {
        Period period = Period.of(params);
        Comparator<SurveyResponse> oldest = Comparator.comparing(r -> r.createdAt);
        boolean latestFirst = "-created_at".equals(params.text("sort"));
        return desk.surveyResponses
                .of(request.account())
                .filter(r -> period.contains(r.createdAt))
                .filter(
                        r ->
                                is(
                                        params,
                                        "user_ids",
                                        r.assignedAgent == null ? 0 : r.assignedAgent.id))
                .filter(r -> is(params, "inbox_id", r.message.conversation.inbox.id))
                .filter(
                        r ->
                                is(
                                        params,
                                        "team_id",
                                        r.message.conversation.team == null
                                                ? 0
                                                : r.message.conversation.team.id))
                .filter(r -> is(params, "rating", r.rating))
                .sorted(latestFirst ? oldest.reversed() : oldest)
                .toList();
    }

    /** One value or a list of them. */
    private static boolean is(Params params, String name, long value) {
        if (!params.present(name)) {
            return true;
        }
        return params.get(name) instanceof List
                ? params.texts(name).contains(String.valueOf(value))
                : params.number(name) == value;
    }

    private Answer metrics(Request request) {
        List<SurveyResponse> found = found(request.params(), request);
        Period period = Period.of(request.params());
        long sent =
                desk.messages
                        .of(request.account())
                        .filter(m -> m.contentType.equals("input_csat"))
                        .filter(m -> period.contains(m.createdAt))
                        .count();
        return Answer.json(
                new Json()
                        .with("total_count", found.size())
                        .with(
                                "ratings_count",
                                found.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        r -> String.valueOf(r.rating),
                                                        TreeMap::new,
                                                        Collectors.counting())))
                        .with("total_sent_messages_count", sent));
    }

    private Answer download(Request request) {
        Params params = request.params();
        if (!params.present("since") || !params.present("until")) {
            throw Refusal.internal();
        }
        String csv = SurveyCsv.of(found(params, request), Period.of(params), desk.baseUrl);
        return Answer.text(200, "text/csv", csv)
                .with("content-disposition", "attachment; filename=csat_report.csv");
    }

    private Answer review(Request request) {
        SurveyResponse response = request.find(desk.surveyResponses, "id");
        response.reviewNotes = request.params().text("csat_review_notes");
        response.reviewedBy = request.user();
        response.reviewedAt = desk.clock.now();
        return Answer.json(json(response));
    }

    private Json json(SurveyResponse response) {
        Json json =
                new Json()
                        .with("id", response.id)
                        .with("rating", response.rating)
                        .with("feedback_message", response.feedback)
                        .with("csat_review_notes", response.reviewNotes)
                        .with("review_notes_updated_at", Times.epochOrNull(response.reviewedAt));
        if (response.reviewedBy != null) {
            json.with(
                    "review_notes_updated_by",
                    new Json()
                            .with("id", response.reviewedBy.id)
                            .with("name", response.reviewedBy.name));
        }
        json.with("account_id", response.account.id)
                .with("message_id", response.message.id)
                .with("contact", views.contacts.of(response.contact))
                .with("conversation_id", response.message.conversation.displayId);
        if (response.assignedAgent != null) {
            json.with(
                    "assigned_agent", views.users.agent(response.assignedAgent, response.account));
        }
        return json.with("created_at", Times.epoch(response.createdAt));
    }
}
