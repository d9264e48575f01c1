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
package io.github.camelchatwoot.poll;

import java.util.Map;

import io.github.camelchatwoot.event.EventSource;

/**
 * Which contacts are watched.
 *
 * @param consumer names the consumer in the repository's keys, so that several share a repository
 * @param source what the events say they came by: POLL or CATCH_UP
 * @param parameters of {@code listContacts}, such as labels
 * @param fromBeginning whether the first reading tells the contacts that are there already, as new
 *     ones
 */
public record ContactPollOptions(
        String consumer,
        long accountId,
        EventSource source,
        Map<String, Object> parameters,
        boolean fromBeginning) {

    public ContactPollOptions {
        parameters = Map.copyOf(parameters);
    }

    /** All contacts of the account, from now on. */
    public static ContactPollOptions all(String consumer, long accountId) {
        return new ContactPollOptions(consumer, accountId, EventSource.POLL, Map.of(), false);
    }
}
