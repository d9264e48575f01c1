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
package io.github.camelchatwoot.test.rules;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;

/** Messages that the inbox sends by itself: greeting, a question for the address, the survey. */
final class MessageTemplates {
    private final Desk desk;
    private final Rules rules;

    MessageTemplates(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
        desk.listen(this::surveyAfterResolution);
    }

    /** Answers once the contact has written. */
    void answer(Message message) {
        Conversation conversation = message.conversation;
        Inbox inbox = conversation.inbox;
        if (conversation.messages.stream().noneMatch(m -> m.is("incoming"))) {
            return;
        }
        Object greeting = inbox.settings.get("greeting_message");
        if (inbox.on("greeting_enabled") && isFilled(greeting) && isFirst(conversation)) {
            send(conversation, "text", greeting.toString(), Map.of());
        }
        boolean asked =
                conversation.messages.stream().anyMatch(m -> m.contentType.equals("input_email"));
        if (inbox.on("enable_email_collect")
                && inbox.isWebsite()
                && conversation.contact.email == null
                && !asked) {
            send(conversation, "text", "Give the team a way to reach you.", Map.of());
            send(conversation, "input_email", "Get notified by email", Map.of());
        }
    }

    private static boolean isFirst(Conversation conversation) {
        return conversation.messages.stream().noneMatch(m -> m.is("outgoing") || m.is("template"));
    }

    private void surveyAfterResolution(DeskEvent event) {
        if (event.name().equals("conversation.status_changed")
                && event.subject() instanceof Conversation conversation) {
            desk.later(() -> survey(conversation));
        }
    }

    private void survey(Conversation conversation) {
        Inbox inbox = conversation.inbox;
        boolean sent =
                conversation.messages.stream().anyMatch(m -> m.contentType.equals("input_csat"));
        if (!conversation.status.equals("resolved") || !inbox.on("csat_survey_enabled") || sent) {
            return;
        }
        Map<?, ?> config = inbox.settings.get("csat_config") instanceof Map<?, ?> m ? m : Map.of();
        if (!rulesAllow(config, conversation.labels)) {
            return;
        }
        Object own = config.get("message");
        Object display = config.get("display_type");
        send(
                conversation,
                "input_csat",
                isFilled(own) ? own.toString() : "Please rate the conversation",
                Map.of("display_type", display == null ? "emoji" : display));
    }

    private static boolean rulesAllow(Map<?, ?> config, List<String> labels) {
        if (!(config.get("survey_rules") instanceof Map<?, ?> given)
                || !(given.get("values") instanceof List<?> values)
                || values.isEmpty()) {
            return true;
        }
        boolean any = values.stream().anyMatch(labels::contains);
        return "does_not_contain".equals(given.get("operator")) != any;
    }

    private void send(
            Conversation conversation,
            String contentType,
            String content,
            Map<String, Object> attributes) {
        MessageDraft draft = MessageDraft.of("template", content);
        draft.contentType = contentType;
        draft.contentAttributes.putAll(attributes);
        rules.messages.create(conversation, draft, Cause.NOBODY);
    }

    private static boolean isFilled(Object text) {
        return text != null && !text.toString().isBlank();
    }
}
