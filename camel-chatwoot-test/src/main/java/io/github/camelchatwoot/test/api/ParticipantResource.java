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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Assignable;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Who takes part in a conversation; only those who may be assigned to it can. */
final class ParticipantResource implements Resource {
    private static final String PARTICIPANTS = "/conversations/:conversationId/participants";

    private final Desk desk;
    private final Views views;

    ParticipantResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get(PARTICIPANTS, request -> all(conversation(request)))
                .post(PARTICIPANTS, this::add)
                .update(PARTICIPANTS, this::set)
                .delete(PARTICIPANTS, this::remove);
    }

    private Answer all(Conversation conversation) {
        return render(conversation.participants.stream(), conversation);
    }

    /** Answers with those who are new, also with those who then can't take part. */
    private Answer add(Request request) {
        Conversation conversation = conversation(request);
        var added = new ArrayList<>(known(request));
        added.removeAll(conversation.participants);
        addTo(conversation, added);
        return render(added.stream(), conversation);
    }

    private Answer set(Request request) {
        Conversation conversation = conversation(request);
        List<User> wanted = known(request);
        addTo(conversation, wanted);
        conversation.participants.retainAll(wanted);
        return all(conversation);
    }

    private Answer remove(Request request) {
        Conversation conversation = conversation(request);
        users(request).forEach(conversation.participants::remove);
        return Answer.empty();
    }

    private void addTo(Conversation conversation, List<User> users) {
        for (User user : users) {
            if (Assignable.agents(desk, conversation.inbox).contains(user)) {
                conversation.participants.add(user);
            }
        }
    }

    /** At somebody unknown the server breaks. */
    private List<User> known(Request request) {
        List<User> users = users(request);
        if (request.params().get("user_ids") instanceof List<?> ids && ids.size() > users.size()) {
            throw Refusal.internal();
        }
        return users;
    }

    /** Without a list the server breaks. */
    private List<User> users(Request request) {
        if (!(request.params().get("user_ids") instanceof List<?> ids)) {
            throw Refusal.internal();
        }
        return ids.stream()
                .filter(Number.class::isInstance)
                .flatMap(id -> desk.users.find(((Number) id).longValue()).stream())
                .toList();
    }

    private Conversation conversation(Request request) {
        return Conversations.of(desk, request, "conversationId");
    }

    private Answer render(Stream<User> users, Conversation conversation) {
        return Answer.json(users.map(u -> views.users.agent(u, conversation.account)).toList());
    }
}
