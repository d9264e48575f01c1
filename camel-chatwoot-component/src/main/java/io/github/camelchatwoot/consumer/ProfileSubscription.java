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
package io.github.camelchatwoot.consumer;

import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.websocket.RoomSubscription;
import io.github.camelchatwoot.websocket.SubscriptionSource;

/** Subscribes as the owner of the access token, whose pubsub token changes with the password. */
record ProfileSubscription(EndpointCalls calls, long accountId) implements SubscriptionSource {

    @Override
    public RoomSubscription read() throws ChatwootException {
        Object answer = calls.call("getProfile", Map.of());
        if (answer instanceof Map<?, ?> profile
                && profile.get("pubsub_token") instanceof String token
                && profile.get("id") instanceof Number id) {
            return RoomSubscription.user(token, accountId, id.longValue());
        }
        throw new IllegalStateException(
                "the profile of the accessToken's owner has no pubsub token");
    }
}
