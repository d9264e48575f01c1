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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;

/** Whether a bot takes the new conversations of an inbox: a connected one, or Dialogflow. */
final class ActiveBot {
    private ActiveBot() {}

    static boolean in(Desk desk, Inbox inbox) {
        return inbox.bot != null
                || desk.integrationHooks
                        .of(inbox.account)
                        .anyMatch(
                                hook ->
                                        hook.inbox == inbox
                                                && hook.enabled
                                                && hook.appId.equals("dialogflow"));
    }
}
