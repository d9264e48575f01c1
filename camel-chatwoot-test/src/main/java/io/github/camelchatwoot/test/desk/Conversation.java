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

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A conversation. The API calls {@link #displayId} its id; {@link #id} shows in raw records only.
 */
public final class Conversation extends AccountRow {
    public final long displayId;
    public final String uuid = UUID.randomUUID().toString();
    public final Inbox inbox;
    public Contact contact;
    public ContactInbox contactInbox;

    /** open, resolved, pending or snoozed. */
    public String status = "open";

    /** low, medium, high, urgent or null. */
    public String priority;

    public User assignee;
    public AgentBot assigneeBot;
    public Team team;
    public Map<String, Object> additionalAttributes = new LinkedHashMap<>();
    public Map<String, Object> customAttributes = new LinkedHashMap<>();

    public List<String> labels = new ArrayList<>();

    /** The labels as one text; null until the server has first written it. */
    public String cachedLabelList;

    /** Made by the request that is being served; its first change tells odd columns, too. */
    public boolean fresh = true;

    public Instant snoozedUntil;
    public Instant agentLastSeenAt;
    public Instant assigneeLastSeenAt;
    public Instant contactLastSeenAt;
    public Instant lastActivityAt;
    public Instant firstReplyCreatedAt;
    public Instant waitingSince;
    public Long campaignId;
    public Long slaPolicyId;
    public final List<Message> messages = new ArrayList<>();
    public final Set<User> participants = new LinkedHashSet<>();

    /** Who was mentioned in a note. */
    public final Set<User> mentioned = new LinkedHashSet<>();

    public Conversation(ContactInbox contactInbox) {
        super(contactInbox.inbox.account);
        this.displayId = account.nextDisplayId();
        this.inbox = contactInbox.inbox;
        this.contact = contactInbox.contact;
        this.contactInbox = contactInbox;
    }

    public Instant lastActivity() {
        return lastActivityAt == null ? createdAt : lastActivityAt;
    }

    /** The bot if one is assigned, else the person, else null. */
    public Actor assigned() {
        return assigneeBot == null ? assignee : assigneeBot;
    }

    public boolean isMuted() {
        return contact.blocked;
    }

    /** What an update event reports as changed, by column name. */
    public Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("status", status);
        columns.put("priority", priority);
        columns.put("assignee_id", assignee == null ? null : assignee.id);
        columns.put("assignee_agent_bot_id", assigneeBot == null ? null : assigneeBot.id);
        columns.put("team_id", team == null ? null : team.id);
        columns.put("contact_id", contact.id);
        columns.put("additional_attributes", additionalAttributes);
        columns.put("custom_attributes", customAttributes);
        columns.put("label_list", labels);
        columns.put("cached_label_list", cachedLabelList);
        columns.put("snoozed_until", snoozedUntil);
        columns.put("contact_last_seen_at", contactLastSeenAt);
        columns.put("first_reply_created_at", firstReplyCreatedAt);
        columns.put("waiting_since", waitingSince);
        columns.put("sla_policy_id", slaPolicyId);
        return columns;
    }
}
