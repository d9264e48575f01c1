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

import java.util.List;

/** A webhook of the account. */
public final class Webhook extends AccountRow {
    /** What an account webhook may subscribe to. */
    public static final List<String> EVENTS =
            List.of(
                    "conversation_status_changed",
                    "conversation_updated",
                    "conversation_created",
                    "contact_created",
                    "contact_updated",
                    "message_created",
                    "message_updated",
                    "webwidget_triggered",
                    "inbox_created",
                    "inbox_updated",
                    "conversation_typing_on",
                    "conversation_typing_off");

    public String name;
    public String url;

    /** Without a choice the first eight: no inbox and no typing events. */
    public List<String> subscriptions = EVENTS.subList(0, 8);

    /** Shown, but no filter: the real server ignores it when it delivers. */
    public Inbox inbox;

    /** The key that signs deliveries. */
    public final String secret;

    public Webhook(Account account) {
        this(account, Tokens.token());
    }

    public Webhook(Account account, String secret) {
        super(account);
        this.secret = secret;
    }

    public static boolean isAddress(String url) {
        return url != null && url.matches("https?://\\S+");
    }
}
