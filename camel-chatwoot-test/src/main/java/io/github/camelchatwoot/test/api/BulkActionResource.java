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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.LabelList;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The same change to many conversations or contacts, made after the answer. */
final class BulkActionResource implements Resource {
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    private final Desk desk;
    private final Rules rules;

    BulkActionResource(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).post("/bulk_actions", this::act);
    }

    private Answer act(Request request) {
        switch (request.params().text("type", "").toLowerCase()) {
            case "conversation" -> desk.later(() -> changeConversations(request));
            case "contact" -> {
                boolean delete = "delete".equals(request.params().text("action_name"));
                if (delete && !request.isAdministrator()) {
                    throw Refusal.forbidden();
                }
                desk.later(() -> changeContacts(request, delete));
            }
            default -> throw Refusal.of(Answer.json(422, new Json().with("success", false)));
        }
        return Answer.empty();
    }

    private void changeConversations(Request request) {
        List<String> ids = request.params().texts("ids");
        List<Conversation> chosen =
                ConversationList.visible(desk, request)
                        .filter(c -> ids.contains(String.valueOf(c.displayId)))
                        .toList();
        Params labels = request.params().object("labels");
        Cause cause = Cause.by(request.user());
        chosen.forEach(c -> setLabels(c, without(c.labels, labels.texts("remove")), cause));
        for (Conversation conversation : chosen) {
            setLabels(conversation, with(conversation.labels, labels.texts("add")), cause);
            rules.conversations.change(
                    conversation, cause, () -> change(conversation, request.params()));
        }
    }

    private void setLabels(Conversation conversation, List<String> labels, Cause cause) {
        rules.conversations.change(conversation, cause, () -> conversation.labels = labels);
    }

    private void change(Conversation conversation, Params params) {
        if (params.present("snoozed_until")) {
            conversation.snoozedUntil = Instant.ofEpochSecond(params.number("snoozed_until"));
        }
        Params fields = params.object("fields");
        if (STATUSES.contains(fields.text("status", ""))) {
            conversation.status = fields.text("status");
        }
        if (fields.has("assignee_id")) {
            conversation.assignee = desk.users.find(fields.number("assignee_id")).orElse(null);
        }
        if (fields.has("team_id")) {
            conversation.team =
                    desk.teams.find(conversation.account, fields.number("team_id")).orElse(null);
        }
    }

    private void changeContacts(Request request, boolean delete) {
        List<String> ids = request.params().texts("ids");
        List<String> add = request.params().object("labels").texts("add");
        List<String> remove = request.params().object("labels").texts("remove");
        List<Contact> chosen =
                desk.contacts
                        .of(request.account())
                        .filter(c -> ids.contains(String.valueOf(c.id)))
                        .toList();
        for (Contact contact : chosen) {
            if (delete) {
                rules.contacts.delete(contact, request.user());
            } else {
                List<String> labels =
                        add.isEmpty() ? without(contact.labels, remove) : with(contact.labels, add);
                rules.contacts.change(contact, request.user(), () -> contact.labels = labels);
            }
        }
    }

    private static List<String> with(List<String> labels, List<String> more) {
        return LabelList.of(Stream.concat(labels.stream(), more.stream()).toList());
    }

    private static List<String> without(List<String> labels, List<String> removed) {
        var kept = new ArrayList<>(labels);
        kept.removeAll(removed);
        return List.copyOf(kept);
    }
}
