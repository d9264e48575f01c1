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
package io.github.camelchatwoot;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The options of {@link EventOptions} and {@link WebhookOptions}: they mean nothing in a call. */
final class ConsumerOptions {

    static final Set<String> NAMES =
            Set.of(
                    "events",
                    "changes",
                    "changedFields",
                    "status",
                    "label",
                    "inboxId",
                    "teamId",
                    "messageType",
                    "private",
                    "activity",
                    "skipOwn",
                    "botId",
                    "idempotentRepository",
                    "lanes",
                    "queueSize",
                    "executorService",
                    "path",
                    "secret",
                    "insecure",
                    "username",
                    "password",
                    "reply",
                    "replyTimeout",
                    "maxWaiting",
                    "maxBodySize",
                    "kind",
                    "register",
                    "publicUrl",
                    "unregister");

    private ConsumerOptions() {}

    static Set<String> among(Collection<String> options) {
        Set<String> found = new TreeSet<>(options);
        found.retainAll(NAMES);
        return found;
    }
}
