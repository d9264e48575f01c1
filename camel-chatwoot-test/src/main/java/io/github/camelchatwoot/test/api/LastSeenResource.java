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

import java.time.Duration;
import java.time.Instant;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Read and unread. Without anything new the time is noted once an hour only. */
final class LastSeenResource implements Resource {
    private static final Duration THROTTLE = Duration.ofHours(1);

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    LastSeenResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .post("/conversations/:id/update_last_seen", this::seen)
                .post("/conversations/:id/unread", this::unread);
    }

    private Answer seen(Request request) {
        Conversation conversation = Conversations.of(desk, request, "id");
        rules.notifications.markRead(conversation, request.user());
        boolean assignee = conversation.assignee == request.user();
        Instant last = assignee ? conversation.assigneeLastSeenAt : conversation.agentLastSeenAt;
        boolean news =
                conversation.messages.stream()
                        .anyMatch(m -> last == null || m.createdAt.isAfter(last));
        if (news || isOld(last) || isOld(conversation.agentLastSeenAt)) {
            note(conversation, desk.clock.now(), assignee);
        }
        return render(conversation, request);
    }

    private boolean isOld(Instant time) {
        return time == null || time.isBefore(desk.clock.now().minus(THROTTLE));
    }

    /** As if it was last seen just before the contact's latest message. */
    private Answer unread(Request request) {
        Conversation conversation = Conversations.of(desk, request, "id");
        Instant before =
                conversation.messages.stream()
                        .filter(m -> m.is("incoming"))
                        .reduce((Message first, Message second) -> second)
                        .map(m -> m.createdAt.minusSeconds(1))
                        .orElse(null);
        note(conversation, before, true);
        return render(conversation, request);
    }

    private static void note(Conversation conversation, Instant time, boolean assignee) {
        conversation.agentLastSeenAt = time;
        if (assignee) {
            conversation.assigneeLastSeenAt = time;
        }
    }

    private Answer render(Conversation conversation, Request request) {
        return Answer.json(views.conversations.of(conversation, request.user()));
    }
}
