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

import java.util.Optional;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AccountRow;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Table;
import io.github.camelchatwoot.test.desk.User;

/** A request that passed the {@link Gatekeeper}. */
public record Request(RawRequest raw, Params params, Caller caller) {

    public Account account() {
        return caller.account();
    }

    /** The person who calls, null for a bot or nobody. */
    public User user() {
        return caller.user();
    }

    /** The person or bot who calls. */
    public Actor actor() {
        return caller.user() == null ? caller.bot() : caller.user();
    }

    public Membership membership() {
        return caller.membership();
    }

    public boolean isAdministrator() {
        return caller.membership() != null && caller.membership().isAdministrator();
    }

    /** The record of this account whose id is the parameter's value. */
    public <T extends AccountRow> T find(Table<T> table, String parameter) {
        return orNotFound(table.find(account(), params.number(parameter)));
    }

    public static <T> T orNotFound(Optional<T> found) {
        return found.orElseThrow(Refusal::notFound);
    }

    /**
     * The fields under the wrapper, or, in a JSON body without wrapper, the flat fields: Rails
     * wraps the columns of the model by itself. Other fields are dropped.
     *
     * @throws Refusal 422 if nothing is there
     */
    public Params wrapped(String wrapper, String... fields) {
        if (params.present(wrapper)) {
            return params.object(wrapper).permit(fields);
        }
        Params flat = raw.hasJsonBody() ? params.permit(fields) : Params.empty();
        if (flat.values().isEmpty()) {
            throw Refusal.missing(wrapper);
        }
        return flat;
    }

    /** The page that was asked for; 0 and less count as 1. */
    public int page() {
        Long page = params.number("page");
        return page == null || page < 1 ? 1 : (int) Math.min(page, Integer.MAX_VALUE / 1000);
    }
}
