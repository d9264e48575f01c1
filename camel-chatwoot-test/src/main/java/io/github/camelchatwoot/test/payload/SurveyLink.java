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
