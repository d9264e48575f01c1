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
package io.github.camelchatwoot.test.audit;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;

/**
 * The state of a record that is watched.
 *
 * @param part empty for the record itself; a part of it, such as the channel of an inbox, has its
 *     updates logged as those of the record
 * @param actions what is logged of it: create, update, destroy
 * @param columns by wire name, as the log shows them
 */
record Auditable(
        Account account,
        String type,
        long id,
        String part,
        List<String> actions,
        Map<String, Object> columns) {

    String key() {
        return type + "#" + id + part;
    }
}
