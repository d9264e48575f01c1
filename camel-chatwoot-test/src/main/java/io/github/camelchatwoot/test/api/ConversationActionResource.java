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
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Role;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.rules.AttributeLimits;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;
import static io.github.camelchatwoot.test.http.Access.MEMBER_OR_BOT;

/** What can be done to a conversation: status, priority, typing, mute, attributes, transcript. */
final class ConversationActionResource implements Resource {
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    private final Desk desk;
    private final Rules rules;

    ConversationActionResource(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER_OR_BOT)
                .post("/conversations/:id/toggle_status", this::toggleStatus)
                .post("/conversations/:id/toggle_priority", this::setPriority)
                .post("/conversations/:id/toggle_typing_status", this::typing)
                .post("/conversations/:id/custom_attributes", this::setAttributes);
        routes.in(MEMBER)
                .post("/conversations/:id/mute", request -> mute(request, true))
                .post("/conversations/:id/unmute", request -> mute(request, false))
                .post("/conversations/:id/transcript", this::transcript)
                .get("/conversations/:id/inbox_assistant", this::assistant);
    }

    private Answer toggleStatus(Request request) {
        Conversation conversation = conversation(request);
        Params params = request.params();
        Cause cause = Cause.by(request.actor());
        boolean handOff =
                request.actor() instanceof AgentBot
                        && conversation.status.equals("pending")
                        && "open".equals(params.text("status"));
        if (handOff) {
            rules.conversations.handOff(conversation, cause);
        } else {
            setStatus(conversation, params, cause);
        }
        if (conversation.status.equals("open") && isAgent(request)) {
            rules.conversations.change(
                    conversation, cause, () -> conversation.assignee = request.user());
        }
        Json payload =
                new Json()
                        .with("success", handOff ? null : (Boolean) true)
                        .with("conversation_id", conversation.displayId)
                        .with("current_status", conversation.status)
                        .with("snoozed_until", Times.iso(conversation.snoozedUntil));
        return Answer.json(new Json().with("payload", payload));
    }

    private static boolean isAgent(Request request) {
        return request.membership() != null && request.membership().role == Role.AGENT;
    }

    /** Without a status: resolved if it is open, else open. */
    private void setStatus(Conversation conversation, Params params, Cause cause) {
        String toggled = conversation.status.equals("open") ? "resolved" : "open";
        String status = params.text("status", toggled);
        if (!STATUSES.contains(status)) {
            throw Refusal.internal();
        }
        Instant until = snoozedUntil(params);
        rules.conversations.change(
                conversation,
                cause,
                () -> {
                    conversation.status = status;
                    conversation.snoozedUntil = until == null ? conversation.snoozedUntil : until;
                });
    }

    /** Unix seconds; what is no number breaks the server. */
    private static Instant snoozedUntil(Params params) {
        String until = params.text("snoozed_until");
        if (until == null || until.isBlank()) {
            return null;
        }
        if (!until.matches("\\d+(\\.\\d+)?")) {
            throw Refusal.internal();
        }
        return Instant.ofEpochSecond(params.number("snoozed_until"));
    }

    private Answer setPriority(Request request) {
        Conversation conversation = conversation(request);
        String priority = Priorities.of(request.params());
        rules.conversations.change(
                conversation, Cause.by(request.actor()), () -> conversation.priority = priority);
        return Answer.empty();
    }

    private Answer typing(Request request) {
        Conversation conversation = conversation(request);
        String status = request.params().text("typing_status", "");
        if (status.equals("on") || status.equals("off")) {
            desk.publish(
                    new DeskEvent(
                            "conversation.typing_" + status,
                            request.account(),
                            conversation,
                            Map.of(),
                            request.actor(),
                            new Json()
                                    .with("user", request.actor())
                                    .with("is_private", request.params().flag("is_private"))));
        }
        return Answer.empty();
    }

    /** All attributes are replaced. */
    private Answer setAttributes(Request request) {
        Conversation conversation = conversation(request);
        if (!(request.params().get("custom_attributes") instanceof Map)) {
            throw Refusal.internal();
        }
        Map<String, Object> attributes = request.params().object("custom_attributes").values();
        AttributeLimits.check(attributes);
        rules.conversations.change(
                conversation,
                Cause.by(request.actor()),
                () -> conversation.customAttributes = attributes);
        return Answer.json(new Json().with("custom_attributes", conversation.customAttributes));
    }

    private Answer mute(Request request, boolean on) {
        rules.conversations.mute(
                conversation(request), rules.contacts, on, Cause.by(request.user()));
        return Answer.empty();
    }

    /** No mail is sent. */
    private Answer transcript(Request request) {
        conversation(request);
        if (!request.params().present("email")) {
            throw Refusal.unprocessable("email param missing");
        }
        return Answer.empty();
    }

    private Answer assistant(Request request) {
        conversation(request);
        return Answer.json(new Json().with("assistant", null));
    }

    private Conversation conversation(Request request) {
        return Conversations.of(desk, request, "id");
    }
}
