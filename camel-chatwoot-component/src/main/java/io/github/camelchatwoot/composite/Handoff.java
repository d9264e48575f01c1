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
package io.github.camelchatwoot.composite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials.Actor;

/**
 * A bot leaves a conversation to people. All is written with the bot's token, since only a bot that
 * opens a pending conversation makes a hand-over of it; that is done last, when all is ready.
 */
final class Handoff {

    private final Arguments given;
    private final Steps steps;
    private final Object id;

    private Handoff(Arguments given, Steps steps) {
        this.given = given;
        this.steps = steps;
        this.id = given.get("conversationId");
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Handoff handoff = new Handoff(given, steps);
        return steps.alone(Turn.of(handoff.id), handoff::handOver);
    }

    private Result handOver() throws ChatwootException {
        Map<String, Object> conversation = conversation();
        Object status = conversation.get("status");
        boolean bots =
                !(conversation.get("meta") instanceof Map<?, ?> meta)
                        || "AgentBot".equals(meta.get("assignee_type"));
        boolean done =
                status != null && !status.equals("pending") && !(status.equals("open") && bots);
        if (done) {
            return Result.skipped(
                    "conversation %s is %s, and no bot's to hand over".formatted(id, status));
        }
        note();
        labels();
        assign(bots);
        Map<String, Object> open =
                steps.thingAs(
                        Actor.BOT, "toggleStatus", Map.of("conversationId", id, "status", "open"));
        return Result.of(open);
    }

    /**
     * Empty if nobody can tell: a bot's look at a conversation with a team is answered with 500.
     */
    private Map<String, Object> conversation() throws ChatwootException {
        try {
            return Turn.conversation(steps, id);
        } catch (ChatwootException e) {
            if (e.getStatus() == 500 && steps.setting().reader() != Actor.USER) {
                return Map.of();
            }
            throw e;
        }
    }

    private void note() throws ChatwootException {
        if (given.get("note") != null) {
            call("sendPrivateNote", "content", given.get("note"));
            steps.did("wrote the note");
        }
    }

    private void labels() throws ChatwootException {
        if (given.get("labels") instanceof List<?> labels && !labels.isEmpty()) {
            Labels.add(new Owner(false, id), labels, steps, Actor.BOT);
            steps.did("added the labels");
        }
    }

    /** The team goes first, since it drops an agent who is not in it. */
    private void assign(boolean bots) throws ChatwootException {
        Object team = given.get("teamId");
        Object agent = given.get("assigneeId");
        if (bots && agent == null) {
            call("unassign", null, null);
            steps.did("took the bot off");
        }
        if (team != null) {
            call("assignTeam", "teamId", team);
            steps.did("assigned team " + team);
        }
        if (agent != null) {
            call("assignAgent", "assigneeId", agent);
            steps.did("assigned agent " + agent);
        }
    }

    private void call(String operation, String option, Object value) throws ChatwootException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("conversationId", id);
        if (option != null) {
            values.put(option, value);
        }
        steps.callAs(Actor.BOT, operation, values);
    }
}
