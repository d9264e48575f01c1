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
package io.github.camelchatwoot.test.desk;

import java.util.List;

/** A filter that a person has saved; nobody else sees it. */
public final class CustomFilter extends AccountRow {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> TYPES = List.of("conversation", "contact", "report");

    public final User user;
    public String name;
    public String type = TYPES.get(0);

    /** An object; the text {@code {}} if none was given, as the real server has it. */
    public Object query = "{}";

    public CustomFilter(Account account, User user) {
        super(account);
        this.user = user;
    }
}
