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
package io.github.camelchatwoot.test.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Notification;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.payload.NotificationPayload;
import io.github.camelchatwoot.test.payload.Payloads;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The caller's notifications, latest first. */
final class NotificationResource implements Resource {
    private static final String PATH = "/notifications";
    private static final int PAGE = 15;

    private final Desk desk;
    private final Rules rules;
    private final Payloads payloads;

    NotificationResource(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
        this.payloads = Payloads.inRequest(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get(PATH, this::list)
                .get(PATH + "/unread_count", this::unreadCount)
                .update(PATH + "/:id", this::read)
                .delete(PATH + "/:id", this::delete)
                .post(PATH + "/:id/unread", this::unread)
                .post(PATH + "/:id/snooze", this::snooze)
                .post(PATH + "/read_all", this::readAll)
                .post(PATH + "/destroy_all", this::deleteAll);
    }

    private Answer list(Request request) {
        List<Notification> found = found(request).sorted(order(request)).toList();
        Json meta =
                new Json()
                        .with("unread_count", countUnread(found))
                        .with("count", found.size())
                        .with(
                                "current_page",
                                request.params().has("page") ? request.params().get("page") : 1);
        List<Json> page =
                Page.of(found, request.page(), PAGE).stream()
                        .map(n -> NotificationPayload.listed(n, payloads))
                        .toList();
        return Answer.json(
                new Json().with("data", new Json().with("meta", meta).with("payload", page)));
    }

    private Answer unreadCount(Request request) {
        return Answer.json(countUnread(found(request).toList()));
    }

    private static long countUnread(List<Notification> notifications) {
        return notifications.stream().filter(n -> n.readAt == null).count();
    }

    /** Read and snoozed ones only if {@code includes[]} says so. */
    private Stream<Notification> found(Request request) {
        List<String> includes = request.params().texts("includes");
        return rules.notifications.of(request.account(), request.user()).stream()
                .filter(n -> n.snoozedUntil == null || includes.contains("snoozed"))
                .filter(n -> n.readAt == null || includes.contains("read"));
    }

    private static Comparator<Notification> order(Request request) {
        Comparator<Notification> byTime = Comparator.comparing(n -> n.createdAt);
        boolean ascending = "asc".equals(request.params().text("sort_order"));
        return ascending ? byTime : byTime.reversed();
    }

    private Answer read(Request request) {
        Notification notification = find(request);
        rules.notifications.change(
                notification, request.actor(), () -> notification.readAt = desk.clock.now());
        return Answer.json(NotificationPayload.raw(notification));
    }

    private Answer unread(Request request) {
        Notification notification = find(request);
        rules.notifications.change(notification, request.actor(), () -> notification.readAt = null);
        return Answer.json(NotificationPayload.raw(notification));
    }

    private Answer snooze(Request request) {
        Notification notification = find(request);
        if (request.params().present("snoozed_until")) {
            Long seconds = request.params().number("snoozed_until");
            var meta = new LinkedHashMap<>(notification.meta);
            meta.put("last_snoozed_at", null);
            rules.notifications.change(
                    notification,
                    request.actor(),
                    () -> {
                        notification.snoozedUntil = Instant.ofEpochSecond(seconds);
                        notification.meta = meta;
                    });
        }
        return Answer.json(NotificationPayload.raw(notification));
    }

    private Answer delete(Request request) {
        rules.notifications.remove(find(request), request.actor());
        return Answer.empty();
    }

    /** Without any event; of one conversation, given by its row's id, if the request names it. */
    private Answer readAll(Request request) {
        boolean one = "Conversation".equals(request.params().text("primary_actor_type"));
        Long id = request.params().number("primary_actor_id");
        rules.notifications.of(request.account(), request.user()).stream()
                .filter(n -> !one || id == null || n.conversation.id == id)
                .filter(n -> n.readAt == null)
                .forEach(n -> n.readAt = desk.clock.now());
        return Answer.empty();
    }

    private Answer deleteAll(Request request) {
        boolean readOnly = "read".equals(request.params().text("type"));
        desk.later(
                () ->
                        rules.notifications.of(request.account(), request.user()).stream()
                                .filter(n -> !readOnly || n.readAt != null)
                                .forEach(n -> rules.notifications.remove(n, null)));
        return Answer.empty();
    }

    private Notification find(Request request) {
        Long id = request.params().number("id");
        return Request.orNotFound(
                desk.notifications
                        .find(request.account(), id)
                        .filter(n -> n.user == request.user()));
    }
}
