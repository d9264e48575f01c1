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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.LabelList;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;
import static io.github.camelchatwoot.test.http.Access.MEMBER_OR_BOT;

/** Labels and the draft of a conversation. */
final class ConversationDetailResource implements Resource {
    private static final String ONE = "/conversations/:conversationId";

    private final Desk desk;
    private final Rules rules;
    private final Map<Conversation, String> drafts = new HashMap<>();

    ConversationDetailResource(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER_OR_BOT)
                .get(ONE + "/labels", request -> labels(conversation(request)))
                .post(ONE + "/labels", this::setLabels);
        routes.in(MEMBER)
                .get(ONE + "/draft_messages", this::draft)
                .update(ONE + "/draft_messages", this::setDraft)
                .delete(ONE + "/draft_messages", this::deleteDraft);
    }

    private static Answer labels(Conversation conversation) {
        return Answer.json(new Json().with("payload", conversation.labels));
    }

    private Answer setLabels(Request request) {
        Conversation conversation = conversation(request);
        List<String> labels = LabelList.of(request.params().texts("labels"));
        rules.conversations.change(
                conversation, Cause.by(request.actor()), () -> conversation.labels = labels);
        return labels(conversation);
    }

    private Answer draft(Request request) {
        String draft = drafts.get(conversation(request));
        Json json = new Json().with("has_draft", draft != null);
        return Answer.json(json.withPresent("message", draft));
    }

    private Answer setDraft(Request request) {
        String message = request.params().object("draft_message").text("message");
        drafts.put(conversation(request), message == null ? "" : message);
        return Answer.empty();
    }

    private Answer deleteDraft(Request request) {
        drafts.remove(conversation(request));
        return Answer.empty();
    }

    private Conversation conversation(Request request) {
        return Conversations.of(desk, request, "conversationId");
    }
}
