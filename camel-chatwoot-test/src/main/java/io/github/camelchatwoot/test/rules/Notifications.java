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

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Notification;
import io.github.camelchatwoot.test.desk.User;

/** Changes of notifications, each told with how many there are left. */
public final class Notifications {
    private final Desk desk;

    Notifications(Desk desk) {
        this.desk = desk;
    }

    /** Of a person's notifications of one conversation only the latest stays. */
    void add(Notification notification) {
        desk.notifications.add(notification);
        tell("notification.created", notification, null);
        desk.later(
                () ->
                        of(notification.account, notification.user).stream()
                                .filter(other -> other != notification)
                                .filter(other -> other.conversation == notification.conversation)
                                .filter(other -> other.id < notification.id)
                                .toList()
                                .forEach(older -> remove(older, null)));
    }

    /**
     * @param performer who did it by a request; null for a background job
     */
    public void change(Notification notification, Actor performer, Runnable change) {
        change.run();
        notification.updatedAt = desk.clock.now();
        tell("notification.updated", notification, performer);
    }

    /**
     * @param performer who did it by a request; null for a background job
     */
    public void remove(Notification notification, Actor performer) {
        desk.notifications.remove(notification);
        tell("notification.deleted", notification, performer);
    }

    /** Who opens a conversation has read what was told about it. */
    public void markRead(Conversation conversation, User user) {
        of(conversation.account, user).stream()
                .filter(n -> n.conversation == conversation && n.readAt == null)
                .forEach(n -> change(n, user, () -> n.readAt = desk.clock.now()));
    }

    /** All of the person's in the account, in order of their ids. */
    public List<Notification> of(Account account, User user) {
        return desk.notifications.of(account).filter(n -> n.user == user).toList();
    }

    private void tell(String event, Notification notification, Actor performer) {
        long unread =
                of(notification.account, notification.user).stream()
                        .filter(Notification::isUnread)
                        .count();
        Map<String, Object> counts = Map.of("unread_count", unread, "count", unread);
        desk.publish(
                new DeskEvent(
                        event, notification.account, notification, Map.of(), performer, counts));
    }
}
