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
package io.github.camelchatwoot.test.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which table a recorded id belongs to, told from the names around it. */
final class Kinds {
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("agent", "user"),
                    Map.entry("assignee", "user"),
                    Map.entry("inviter", "user"),
                    Map.entry("member", "user"),
                    Map.entry("participant", "user"),
                    Map.entry("team_member", "user"),
                    Map.entry("inbox_member", "user"),
                    Map.entry("assignable_agent", "user"),
                    Map.entry("assigned_agent", "user"),
                    Map.entry("profile", "user"),
                    Map.entry("performer", "user"),
                    Map.entry("author", "user"),
                    Map.entry("created_by", "user"),
                    Map.entry("updated_by", "user"),
                    Map.entry("review_notes_updated_by", "user"),
                    Map.entry("contact_merge", "contact"),
                    Map.entry("base_contact", "contact"),
                    Map.entry("mergee_contact", "contact"),
                    Map.entry("last_non_activity_message", "message"),
                    Map.entry("in_reply_to", "message"),
                    Map.entry("display", "conversation"),
                    Map.entry("contactable_inbox", "inbox"));
    private static final Set<String> NO_COLLECTIONS =
            Set.of("status", "custom_attributes", "toggle_status", "bulk_actions", "metrics");
    private static final List<String> ENVELOPES = List.of("payload", "data", "meta");

    private Kinds() {}

    static String singular(String word) {
        String name = word;
        if (name.endsWith("ies")) {
            name = name.substring(0, name.length() - 3) + "y";
        } else if (name.endsWith("xes")) {
            name = name.substring(0, name.length() - 2);
        } else if (name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("status")) {
            name = name.substring(0, name.length() - 1);
        }
        return ALIASES.getOrDefault(name, name);
    }

    /** The kind of the id that follows this segment of a path. */
    static String ofSegment(String segment) {
        return segment.equals("inbox_members") ? "inbox" : singular(segment);
    }

    /** The kind that a collection answers at this path. */
    static String ofPath(String path) {
        if (path.matches(".*/contact_inboxes/filter")) {
            return "contact";
        }
        String kind = "";
        for (String segment : path.split("/")) {
            boolean collection = segment.endsWith("s") || segment.equals("profile");
            if (collection && !NO_COLLECTIONS.contains(segment)) {
                kind = singular(segment);
            }
        }
        return kind;
    }

    /**
     * The kind of the number under this key, or null if it is no id.
     *
     * @param keys the names of the objects and lists around it, outermost first
     * @param around the object that holds it
     */
    static String ofKey(String key, List<String> keys, Map<?, ?> around, String path) {
        if (key.equals("id") || key.equals("ids")) {
            return ofObject(keys, around, path);
        }
        if (key.equals("in_reply_to") || key.equals("after") || key.equals("before")) {
            return "message";
        }
        if (key.equals("conversation_id") && path.matches(".*(reporting_events|csat_survey/).*")) {
            return "conversation row";
        }
        if (key.equals("sender_id")) {
            return polymorphic(String.valueOf(around.get("sender_type")));
        }
        if (key.equals("auditable_id")) {
            return around.get("auditable_type") + "";
        }
        if (key.equals("channel_id")) {
            return around.get("channel_type") + "";
        }
        if (key.endsWith("_id") || key.endsWith("_ids")) {
            return singular(key.substring(0, key.lastIndexOf("_id")));
        }
        return key.equals("agent_bot") ? "agent_bot" : null;
    }

    private static String ofObject(List<String> keys, Map<?, ?> around, String path) {
        for (int i = keys.size() - 1; i >= 0; i--) {
            String name = keys.get(i);
            if (!ENVELOPES.contains(name)) {
                return ofNamed(name, around);
            }
        }
        String kind = ofPath(path);
        if (kind.equals("assignment")) {
            return around.containsKey("allow_auto_assign") ? "team" : "user";
        }
        return kind;
    }

    private static String ofNamed(String name, Map<?, ?> around) {
        if (name.equals("sender") || name.equals("assignee")) {
            if (around.containsKey("role") || "user".equals(around.get("type"))) {
                return "user";
            }
            boolean contact = around.containsKey("phone_number");
            return contact ? "contact" : "agent_bot";
        }
        return singular(name);
    }

    private static String polymorphic(String type) {
        return switch (type) {
            case "Contact" -> "contact";
            case "AgentBot" -> "agent_bot";
            default -> "user";
        };
    }

    static String resource(String path) {
        String[] parts = path.split("/");
        if (path.startsWith("/platform")) {
            return "platform";
        }
        if (path.startsWith("/public") || path.startsWith("/survey")) {
            return "client";
        }
        if (parts.length < 6 || !path.matches("/api/v\\d/accounts/.*")) {
            return parts.length > 3 ? parts[3] : "instance";
        }
        boolean nested = parts.length > 7 && parts[6].matches("\\d+");
        String own = nested && parts[5].equals("conversations") ? parts[7] : parts[5];
        return own.equals("messages") ? "messages" : parts[5];
    }
}
