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
package io.github.camelchatwoot.test.http;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.PlatformApp;
import io.github.camelchatwoot.test.desk.User;

/** Who calls, and in which account; what does not apply is null. */
public record Caller(
        User user, AgentBot bot, PlatformApp platformApp, Account account, Membership membership) {

    static final Caller NOBODY = new Caller(null, null, null, null, null);
}
