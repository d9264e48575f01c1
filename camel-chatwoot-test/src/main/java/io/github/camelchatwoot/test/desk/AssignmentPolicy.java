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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the conversations of some inboxes are given to agents. */
public final class AssignmentPolicy extends AccountRow {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> ORDERS = List.of("round_robin", "balanced");

    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> PRIORITIES = List.of("earliest_created", "longest_waiting");

    public String name;
    public String description;
    public String order = ORDERS.get(0);
    public String priority = PRIORITIES.get(0);
    public long limit = 100;
    public long windowSeconds = 3600;
    public boolean enabled = true;

    /** An inbox has one policy at most. */
    public final Set<Inbox> inboxes = new LinkedHashSet<>();

    public AssignmentPolicy(Account account) {
        super(account);
    }
}
