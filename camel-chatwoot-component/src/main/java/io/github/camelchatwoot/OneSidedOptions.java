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

import java.util.Set;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/**
 * Options that only one kind of endpoint has. Camel keeps them all in one bag; an option of the
 * other kind would be set and do nothing.
 */
final class OneSidedOptions {

    static final Set<String> OF_CONSUMERS =
            Set.of(
                    "activity",
                    "botId",
                    "changedFields",
                    "changes",
                    "events",
                    "executorService",
                    "idempotentRepository",
                    "inboxId",
                    "insecure",
                    "kind",
                    "label",
                    "lanes",
                    "maxBodySize",
                    "maxWaiting",
                    "messageType",
                    "password",
                    "path",
                    "private",
                    "publicUrl",
                    "queueSize",
                    "register",
                    "reply",
                    "replyTimeout",
                    "secret",
                    "skipOwn",
                    "status",
                    "teamId",
                    "unregister",
                    "username");

    static final Set<String> OF_PRODUCERS =
            Set.of(
                    "attachmentName",
                    "body",
                    "clear",
                    "liquid",
                    "maxItems",
                    "pages",
                    "rows",
                    "sharedLock",
                    "unknownFields");

    private OneSidedOptions() {}

    /** The options that an endpoint of this operation does not have. */
    static Set<String> notFor(Operation operation) {
        return operation.family() == Family.EVENTS ? OF_PRODUCERS : OF_CONSUMERS;
    }
}
