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
package io.github.camelchatwoot.event;

import java.util.Map;

/**
 * The mark in the {@code content_attributes} of what an integration sends: {@code "camel_chatwoot":
 * "<integration>"}. Chatwoot keeps it through every content type, delivery and failure; Retry and
 * Delete in the dashboard wipe it.
 *
 * @param integration tells the integrations of one account apart; all instances of one share it
 */
public record Marker(String integration) {

    public static final String KEY = "camel_chatwoot";

    public Marker {
        if (integration == null || integration.isBlank()) {
            throw new IllegalArgumentException("integration: a name is needed, such as crm-sync");
        }
    }

    /**
     * What to add to the content attributes of a message, the additional ones of a conversation.
     */
    public Map<String, Object> attributes() {
        return Map.of(KEY, integration);
    }

    boolean isIn(Map<?, ?> attributes) {
        return integration.equals(attributes.get(KEY));
    }
}
