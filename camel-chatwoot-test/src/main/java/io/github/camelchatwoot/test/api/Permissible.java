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
package io.github.camelchatwoot.test.api;

import io.github.camelchatwoot.test.desk.Row;
import io.github.camelchatwoot.test.desk.Table;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;

/** A platform application may touch only what it has made. */
final class Permissible {
    private Permissible() {}

    /**
     * @throws Refusal 404 if there is none, 401 if another application made it
     */
    static <T extends Row> T find(Request request, Table<T> table, String parameter) {
        T row = Request.orNotFound(table.find(request.params().number(parameter)));
        if (!request.caller().platformApp().permissible.contains(row)) {
            throw Refusal.error(401, "Non permissible resource");
        }
        return row;
    }

    static <T extends Row> T grant(Request request, T row) {
        request.caller().platformApp().permissible.add(row);
        return row;
    }

    static boolean has(Request request, Row row) {
        return request.caller().platformApp().permissible.contains(row);
    }
}
