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

import java.time.Instant;

/** What a contact answered to a satisfaction survey. */
public final class SurveyResponse extends AccountRow {
    public final Message message;
    public final Contact contact;

    /** Who was assigned when the answer came, or null. */
    public final User assignedAgent;

    /** 1 to 5. */
    public int rating;

    public String feedback;
    public String reviewNotes;
    public User reviewedBy;
    public Instant reviewedAt;

    public SurveyResponse(Message message) {
        super(message.account);
        this.message = message;
        this.contact = message.conversation.contact;
        this.assignedAgent = message.conversation.assignee;
    }
}
