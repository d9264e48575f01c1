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
package io.github.camelchatwoot.test.desk;

import java.util.List;
import java.util.Set;

/** The features of an account; the names are those of a real 4.14.2 server. */
public final class Features {
    private static final List<String> ALL =
            List.of(
                    "inbound_emails",
                    "channel_email",
                    "channel_facebook",
                    "conversation_unread_counts",
                    "ip_lookup",
                    "email_continuity_on_api_channel",
                    "help_center",
                    "agent_bots",
                    "macros",
                    "agent_management",
                    "team_management",
                    "inbox_management",
                    "labels",
                    "custom_attributes",
                    "automations",
                    "canned_responses",
                    "integrations",
                    "voice_recorder",
                    "report_rollup",
                    "channel_website",
                    "campaigns",
                    "reports",
                    "crm",
                    "auto_resolve_conversations",
                    "custom_reply_email",
                    "custom_reply_domain",
                    "audit_logs",
                    "custom_tools",
                    "inbox_view",
                    "sla",
                    "help_center_embedding_search",
                    "linear_integration",
                    "captain_integration",
                    "custom_roles",
                    "chatwoot_v4",
                    "captain_v1_action_classifier",
                    "contact_chatwoot_support_team",
                    "shopify_integration",
                    "search_with_gin",
                    "channel_instagram",
                    "crm_integration",
                    "channel_voice",
                    "notion_integration",
                    "captain_integration_v2",
                    "crm_v2",
                    "assignment_v2",
                    "captain_document_auto_sync",
                    "advanced_search",
                    "saml",
                    "advanced_search_indexing",
                    "reply_mailer_migration",
                    "companies",
                    "channel_tiktok",
                    "csat_review_notes",
                    "captain_tasks",
                    "conversation_required_attributes",
                    "advanced_assignment");

    /** What an account has that a platform application made. */
    private static final Set<String> DEFAULT =
            Set.of(
                    "inbound_emails",
                    "channel_email",
                    "channel_facebook",
                    "help_center",
                    "agent_bots",
                    "macros",
                    "agent_management",
                    "team_management",
                    "inbox_management",
                    "labels",
                    "custom_attributes",
                    "automations",
                    "canned_responses",
                    "integrations",
                    "voice_recorder",
                    "channel_website",
                    "campaigns",
                    "reports",
                    "crm",
                    "auto_resolve_conversations",
                    "chatwoot_v4",
                    "contact_chatwoot_support_team",
                    "channel_instagram",
                    "assignment_v2",
                    "channel_tiktok",
                    "captain_tasks");

    private Features() {}

    public static void turnOnAll(Account account) {
        ALL.forEach(feature -> account.features.put(feature, true));
    }

    public static void turnOnDefaults(Account account) {
        ALL.forEach(feature -> account.features.put(feature, DEFAULT.contains(feature)));
    }
}
