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
package io.github.camelchatwoot.test.json;

import io.github.camelchatwoot.test.desk.AssignmentPolicy;

/** An assignment policy. */
public final class AssignmentPolicyJson {
    private AssignmentPolicyJson() {}

    public static Json of(AssignmentPolicy policy) {
        return new Json()
                .with("id", policy.id)
                .with("name", policy.name)
                .with("description", policy.description)
                .with("assignment_order", policy.order)
                .with("conversation_priority", policy.priority)
                .with("fair_distribution_limit", policy.limit)
                .with("fair_distribution_window", policy.windowSeconds)
                .with("enabled", policy.enabled)
                .with("assigned_inbox_count", policy.inboxes.size())
                .with("created_at", Times.epoch(policy.createdAt))
                .with("updated_at", Times.epoch(policy.updatedAt));
    }
}
