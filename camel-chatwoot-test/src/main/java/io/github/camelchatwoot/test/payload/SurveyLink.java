package io.github.camelchatwoot.test.payload;

import java.util.Map;

import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;

/** A satisfaction survey: outside website inboxes its webhook text is the survey's address. */
final class SurveyLink {
    private SurveyLink() {}

    static String content(Message message, String baseUrl) {
        Inbox inbox = message.conversation.inbox;
        if (!"input_csat".equals(message.contentType) || inbox.isWebsite()) {
            return message.content;
        }
        String link = baseUrl + "/survey/responses/" + message.conversation.uuid;
        boolean custom =
                inbox.settings.get("csat_config") instanceof Map<?, ?> config
                        && config.get("message") instanceof String text
                        && !text.isBlank();
        return custom
                ? ((Map<?, ?>) inbox.settings.get("csat_config")).get("message") + " " + link
                : "Please rate this conversation, " + link;
    }
}
