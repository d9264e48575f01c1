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
package io.github.camelchatwoot.event;

/**
 * One row of the table of events.
 *
 * @param name as webhooks spell it
 * @param byWebhook whether any webhook carries it
 * @param byWebsocket whether the websocket carries it
 * @param onlyIfNamed whether a consumer that names no events leaves it out, because it is chatter
 *     or tells what another event tells too
 */
public record KnownEvent(
        String name,
        EventSubject subject,
        boolean byWebhook,
        boolean byWebsocket,
        boolean onlyIfNamed) {}
