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
package io.github.camelchatwoot.filter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.github.camelchatwoot.filter.Comparison.AT_LEAST;
import static io.github.camelchatwoot.filter.Comparison.AT_MOST;
import static io.github.camelchatwoot.filter.Comparison.CONTAINS;
import static io.github.camelchatwoot.filter.Comparison.DAYS_BEFORE;
import static io.github.camelchatwoot.filter.Comparison.DOES_NOT_CONTAIN;
import static io.github.camelchatwoot.filter.Comparison.EQUAL;
import static io.github.camelchatwoot.filter.Comparison.GREATER;
import static io.github.camelchatwoot.filter.Comparison.IN;
import static io.github.camelchatwoot.filter.Comparison.LESS;
import static io.github.camelchatwoot.filter.Comparison.NOT_EQUAL;
import static io.github.camelchatwoot.filter.Comparison.NOT_IN;
import static io.github.camelchatwoot.filter.Comparison.NOT_PRESENT;
import static io.github.camelchatwoot.filter.Comparison.PRESENT;

/**
 * What is filtered, and by what: as the server's own list of filter keys has it, without what it
 * lists and then fails on (contains of display_id) or does otherwise (starts_with).
 */
public enum Subject {
    CONTACTS("contact_attribute", false),
    CONVERSATIONS("conversation_attribute", true);

    private static final Set<Comparison> SAME = EnumSet.of(EQUAL, NOT_EQUAL, IN, NOT_IN);
    private static final Set<Comparison> SAME_OR_PRESENT = with(SAME, PRESENT, NOT_PRESENT);
    private static final Set<Comparison> SAME_OR_PART = with(SAME, CONTAINS, DOES_NOT_CONTAIN);
    private static final Set<Comparison> LABELS =
            EnumSet.of(CONTAINS, DOES_NOT_CONTAIN, IN, NOT_IN, PRESENT, NOT_PRESENT);
    private static final Set<Comparison> WHEN =
            EnumSet.of(GREATER, AT_LEAST, LESS, AT_MOST, EQUAL, DAYS_BEFORE);

    static {
        CONVERSATIONS.add(Attribute.Kind.TEXT, SAME, "status");
        CONVERSATIONS.values("status", List.of("open", "resolved", "pending", "snoozed", "all"));
        CONVERSATIONS.add(
                Attribute.Kind.NUMBER, SAME_OR_PRESENT, "assignee_id", "inbox_id", "team_id");
        CONVERSATIONS.add(Attribute.Kind.NUMBER, SAME, "contact_id");
        CONVERSATIONS.add(Attribute.Kind.TEXT, SAME, "priority");
        CONVERSATIONS.values("priority", List.of("low", "medium", "high", "urgent"));
        CONVERSATIONS.add(Attribute.Kind.NUMBER, SAME, "display_id");
        CONVERSATIONS.add(Attribute.Kind.NUMBER, SAME_OR_PRESENT, "campaign_id");
        CONVERSATIONS.add(Attribute.Kind.LABELS, LABELS, "labels");
        CONVERSATIONS.add(Attribute.Kind.TEXT, SAME, "browser_language", "conversation_language");
        CONVERSATIONS.add(Attribute.Kind.TEXT, SAME_OR_PART, "referer", "mail_subject");
        CONVERSATIONS.add(Attribute.Kind.DAY, WHEN, "created_at", "last_activity_at");

        CONTACTS.add(Attribute.Kind.TEXT, SAME_OR_PART, "name", "phone_number", "email");
        CONTACTS.add(Attribute.Kind.TEXT, SAME, "identifier", "country_code");
        CONTACTS.add(Attribute.Kind.TEXT, SAME_OR_PART, "city", "company_name");
        CONTACTS.add(Attribute.Kind.LABELS, LABELS, "labels");
        CONTACTS.add(Attribute.Kind.DAY, WHEN, "created_at", "last_activity_at");
        CONTACTS.add(Attribute.Kind.TRUE_OR_FALSE, EnumSet.of(EQUAL, NOT_EQUAL), "blocked");
    }

    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final String customType;
    private final boolean comparesLists;

    Subject(String customType, boolean comparesLists) {
        this.customType = customType;
        this.comparesLists = comparesLists;
    }

    private static Set<Comparison> with(Set<Comparison> some, Comparison... more) {
        Set<Comparison> all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return all;
    }

    private void add(Attribute.Kind kind, Set<Comparison> comparisons, String... keys) {
        for (String key : keys) {
            attributes.put(key, new Attribute(key, kind, comparisons, List.of()));
        }
    }

    private void values(String key, List<String> allowed) {
        attributes.computeIfPresent(
                key, (same, a) -> new Attribute(key, a.kind(), a.comparisons(), allowed));
    }

    /** The server's own attributes, by key. */
    Map<String, Attribute> attributes() {
        return attributes;
    }

    /** The API's word for custom attributes of these. */
    String customType() {
        return customType;
    }

    /** Whether a condition counts all of its values; for contacts the server takes the first. */
    boolean comparesLists() {
        return comparesLists;
    }

    String shown() {
        return name().toLowerCase();
    }
}
