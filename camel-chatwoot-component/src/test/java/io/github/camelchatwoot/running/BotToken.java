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
package io.github.camelchatwoot.running;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Desk;

/** Makes a bot of the simulator's account. */
final class BotToken {

    private BotToken() {}

    static String in(ChatwootSimulator chatwoot) {
        synchronized (chatwoot.desk()) {
            Desk desk = chatwoot.desk();
            Account account = desk.accounts.find(chatwoot.accountId()).orElseThrow();
            return desk.agentBots.add(new AgentBot(account, "Robo")).accessToken;
        }
    }
}
