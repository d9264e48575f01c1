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

import java.util.Map;

import io.github.camelchatwoot.test.desk.AutomationRule;
import io.github.camelchatwoot.test.desk.User;

/**
 * Who performs the actions of a macro or of an automation rule.
 *
 * @param person who ran the macro; null for a rule
 * @param marks go into {@code content_attributes} of the messages that are sent
 * @param webhookEvent the name of the event that its webhook action sends
 */
record ActionPerformer(Cause cause, User person, Map<String, Object> marks, String webhookEvent) {
    private static final String AUTOMATION = "Automation System";

    static ActionPerformer of(User person) {
        return new ActionPerformer(Cause.by(person), person, Map.of(), "macro.executed");
    }

    static ActionPerformer of(AutomationRule rule) {
        return new ActionPerformer(
                Cause.system(AUTOMATION),
                null,
                Map.of("automation_rule_id", rule.id),
                "automation_event." + rule.eventName);
    }
}
