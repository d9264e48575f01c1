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
import io.github.camelchatwoot.test.desk.DeskEvent;

/** The background job that an event starts: first the automation rules, then notifications. */
final class Listeners {
    private final Desk desk;
    private final Automation automation;
    private final NotificationRules notifications;

    Listeners(Desk desk, Automation automation, NotificationRules notifications) {
        this.desk = desk;
        this.automation = automation;
        this.notifications = notifications;
        desk.listen(this::on);
    }

    private void on(DeskEvent event) {
        boolean forRules = automation.hears(event);
        desk.later(() -> perform(event, forRules));
    }

    /** A rule that acts takes so long that the jobs which the event has started overtake. */
    private void perform(DeskEvent event, boolean forRules) {
        if (forRules && automation.apply(event)) {
            desk.later(() -> desk.later(() -> desk.later(() -> notifications.on(event))));
        } else {
            notifications.on(event);
        }
    }
}
