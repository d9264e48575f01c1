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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;

/**
 * What a conversation gets once its messages are there. Who is assigned to a conversation is
 * notified of each message, even of a pending one, but not of being assigned to a pending one.
 *
 * @param conversation as it is, kept up to date
 */
record ImportEnd(Arguments given, Map<String, Object> conversation, Steps steps) {

    void setLabelsAndPriority() throws ChatwootException {
        Set<Object> labels = new LinkedHashSet<>();
        if (conversation.get("labels") instanceof Collection<?> present) {
            labels.addAll(present);
        }
        int before = labels.size();
        if (RequestAssembly.resolved(given.get("labels")) instanceof Collection<?> wanted) {
            wanted.forEach(label -> labels.add(label.toString()));
        }
        if (labels.size() > before) {
            List<Object> all = new ArrayList<>(labels);
            call("setConversationLabels", "labels", all);
            conversation.put("labels", all);
        }
        String priority = given.text("priority");
        if (priority != null && !priority.equals(conversation.get("priority"))) {
            call("updateConversation", "priority", priority);
            conversation.put("priority", priority);
        }
    }

    /** The team first: it may bring an agent of its own. */
    void assign() throws ChatwootException {
        for (String option : List.of("teamId", "assigneeId")) {
            String who = option.equals("teamId") ? "team" : "assignee";
            Object wanted = given.get(option);
            if (wanted != null && !String.valueOf(wanted).equals(present(who))) {
                call("setAssignee", option, wanted);
                steps.did("assigned %s %s".formatted(who, wanted));
            }
        }
    }

    private String present(String who) {
        return conversation.get("meta") instanceof Map<?, ?> meta
                        && meta.get(who) instanceof Map<?, ?> one
                ? String.valueOf(one.get("id"))
                : null;
    }

    /**
     * @param maybeReopened what the customer wrote opens a resolved conversation, so the status
     *     that was read before counts no more
     */
    void setStatus(boolean maybeReopened) throws ChatwootException {
        String status = given.text("status") == null ? "resolved" : given.text("status");
        if (maybeReopened || !status.equals(conversation.get("status"))) {
            call("toggleStatus", "status", status);
            steps.did("set the status " + status);
            conversation.put("status", status);
        }
    }

    private void call(String operation, String option, Object value) throws ChatwootException {
        steps.call(operation, Map.of("conversationId", conversation.get("id"), option, value));
    }
}
