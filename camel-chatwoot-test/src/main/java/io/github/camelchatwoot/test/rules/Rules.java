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

import io.github.camelchatwoot.test.desk.Desk;

/** What happens when something changes: validation, consequences, events. */
public final class Rules {
    public final ContactRules contacts;
    public final ContactInboxRules contactInboxes;
    public final ConversationRules conversations;
    public final MessageRules messages;
    public final Automation automation;
    public final Notifications notifications;

    public Rules(Desk desk) {
        contacts = new ContactRules(desk);
        contactInboxes = new ContactInboxRules(desk);
        conversations = new ConversationRules(desk, this);
        messages = new MessageRules(desk, this);
        new Surveys(desk).listen();
        new Reporting(desk).listen();
        automation = new Automation(desk, this);
        notifications = new Notifications(desk);
        new Listeners(desk, automation, new NotificationRules(desk, notifications));
    }
}
