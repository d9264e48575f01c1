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
