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
package io.github.camelchatwoot.test.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Release;
import io.github.camelchatwoot.test.desk.Row;
import io.github.camelchatwoot.test.filter.FilterKey.Kind;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** {@code POST conversations/filter}: any of the values may match. */
public final class ConversationFilter extends RecordFilter<Conversation> {
    private static final List<FilterKey> KEYS =
            List.of(
                    FilterKey.equal("status", Kind.TEXT),
                    FilterKey.orPresent("assignee_id", Kind.NUMBER),
                    FilterKey.orPresent("inbox_id", Kind.NUMBER),
                    FilterKey.orPresent("team_id", Kind.NUMBER),
                    FilterKey.equal("contact_id", Kind.NUMBER),
                    FilterKey.equal("priority", Kind.TEXT),
                    FilterKey.orContains("display_id", Kind.NUMBER),
                    FilterKey.orPresent("campaign_id", Kind.NUMBER),
                    FilterKey.orPresent("labels", Kind.LABELS),
                    FilterKey.equal("browser_language", Kind.TEXT),
                    FilterKey.equal("conversation_language", Kind.TEXT),
                    FilterKey.orContains("referer", Kind.TEXT),
                    FilterKey.when("created_at"),
                    FilterKey.when("last_activity_at"),
                    FilterKey.orContains("mail_subject", Kind.TEXT));
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    public ConversationFilter(Desk desk, Account account, Params params) {
        super(desk, account, params, keys(desk), "conversation_attribute");
    }

    private static List<FilterKey> keys(Desk desk) {
        return desk.isAtLeast(Release.FILTERS_BY_CONTACT)
                ? KEYS
                : KEYS.stream().filter(key -> !key.name().equals("contact_id")).toList();
    }

    /** "all" stands for every status. Statuses and priorities must be a list. */
    @Override
    Params narrow(Params given) {
        boolean list = given.get("values") instanceof List || !given.present("values");
        if (!list && List.of("status", "priority").contains(given.text("attribute_key"))) {
            throw Refusal.internal();
        }
        boolean all =
                "status".equals(given.text("attribute_key"))
                        && given.list("values").contains("all");
        return all ? given.with(Map.of("values", STATUSES)) : given;
    }

    @Override
    Object column(Conversation conversation, String key) {
        return switch (key) {
            case "status" -> conversation.status;
            case "assignee_id" -> id(conversation.assignee);
            case "inbox_id" -> id(conversation.inbox);
            case "team_id" -> id(conversation.team);
            case "contact_id" -> id(conversation.contact);
            case "priority" -> conversation.priority;
            case "display_id" -> conversation.displayId;
            case "campaign_id" -> conversation.campaignId;
            case "labels" -> conversation.labels;
            case "created_at" -> conversation.createdAt;
            case "last_activity_at" -> conversation.lastActivity();
            default -> conversation.additionalAttributes.get(key.toLowerCase(Locale.ROOT));
        };
    }

    private static Long id(Row row) {
        return row == null ? null : (Long) row.id;
    }

    @Override
    Map<String, Object> customAttributes(Conversation conversation) {
        return conversation.customAttributes;
    }
}
