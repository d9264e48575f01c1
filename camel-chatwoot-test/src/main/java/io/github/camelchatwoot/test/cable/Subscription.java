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
package io.github.camelchatwoot.test.cable;

import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;

/**
 * A confirmed subscription.
 *
 * @param identifier as the client has written it; every frame repeats it
 * @param who the person or the contact
 * @param streams the own token, for a person also the account's stream
 */
record Subscription(String identifier, Actor who, Account account, List<String> streams) {
    String ownStream() {
        return streams.get(0);
    }

    /** Without identifier and streams, which hold the token. */
    @Override
    public String toString() {
        return who.type() + " " + who.actorId() + " in account " + account.id;
    }
}
