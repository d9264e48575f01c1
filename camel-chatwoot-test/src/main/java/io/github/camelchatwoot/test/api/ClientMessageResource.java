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

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.MessageDraft;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Client API: messages of the contact, and answers to select, form and survey messages. */
final class ClientMessageResource implements Resource {
    private static final String MESSAGES = ClientPath.CONVERSATION + "/messages";
    private static final int SURVEY_DAYS = 14;

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ClientMessageResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC)
                .get(MESSAGES, this::list)
                .post(MESSAGES, this::create)
                .update(MESSAGES + "/:id", this::answer);
    }

    private Answer list(Request request) {
        Conversation conversation = ClientPath.conversation(desk, request);
        Params params =
                request.params().permit("before").with(Map.of("filter_internal_messages", true));
        return Answer.json(
                MessagePage.of(conversation, params).stream().map(views.client::message).toList());
    }

    private Answer create(Request request) {
        Conversation conversation = ClientPath.conversation(desk, request);
        MessageDraft draft = MessageDraft.of("incoming", request.params().text("content"));
        draft.sender = ClientPath.contact(desk, request).contact;
        draft.echoId = request.params().get("echo_id");
        for (Object file : request.params().list("attachments")) {
            if (file instanceof Upload upload) {
                draft.files.add(Blobs.store(desk, upload));
            }
        }
        Message message = rules.messages.create(conversation, draft, Cause.NOBODY);
        message.echoId = null;
        return Answer.json(views.client.message(message));
    }

    private Answer answer(Request request) {
        Conversation conversation = ClientPath.conversation(desk, request);
        Message message = Request.orNotFound(Messages.find(conversation, request.params()));
        if (message.contentType.equals("input_csat")) {
            refuseLate(desk, message);
        }
        submit(rules, message, request.params());
        return Answer.json(views.client.message(message));
    }

    /** A survey is closed 14 days after it was sent. */
    static void refuseLate(Desk desk, Message message) {
        long days =
                ChronoUnit.DAYS.between(
                        message.createdAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                        desk.clock.now().atOffset(ZoneOffset.UTC).toLocalDate());
        if (days > SURVEY_DAYS) {
            throw Refusal.unprocessable("You cannot update the CSAT survey after 14 days");
        }
    }

    static void submit(Rules rules, Message message, Params params) {
        if (params.has("submitted_values")) {
            Object values = SubmittedValues.permitted(params.get("submitted_values"));
            rules.messages.change(
                    message,
                    Cause.NOBODY,
                    () -> {
                        Json attributes = new Json();
                        attributes.putAll(message.contentAttributes);
                        message.contentAttributes = attributes.with("submitted_values", values);
                    });
        }
    }
}
