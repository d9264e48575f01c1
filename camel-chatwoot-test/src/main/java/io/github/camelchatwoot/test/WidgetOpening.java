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
package io.github.camelchatwoot.test;

import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.json.Json;

/** What the chat window tells the server when a visitor opens it. */
final class WidgetOpening {
    private WidgetOpening() {}

    static void publish(Desk desk, Account account, String sourceId, String pageUrl) {
        ContactInbox session =
                desk.contactInboxes.stream()
                        .filter(c -> c.inbox.account == account && c.sourceId.equals(sourceId))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No contact has the source id " + sourceId));
        Json browser =
                new Json()
                        .with("browser_name", "Firefox")
                        .with("browser_version", "140.0")
                        .with("device_name", "Unknown")
                        .with("platform_name", "Linux")
                        .with("platform_version", "0");
        Json info =
                new Json()
                        .with(
                                "initiated_at",
                                new Json().with("timestamp", desk.clock.now().toString()))
                        .with("referer", pageUrl)
                        .with("widget_language", "en")
                        .with("browser_language", "en")
                        .with("browser", browser);
        desk.publish(
                new DeskEvent(
                        "webwidget.triggered",
                        account,
                        session,
                        Map.of(),
                        null,
                        Map.of("event_info", info)));
    }
}
