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
package io.github.camelchatwoot.test.delivery;

import io.github.camelchatwoot.test.desk.Release;

/** What a webhook belongs to; decides which events it gets and what happens if it fails. */
public enum ReceiverKind {
    /** A webhook of the account: its subscriptions; one attempt, and a failure changes nothing. */
    ACCOUNT(Release.SIGNS_FOR_ACCOUNTS),
    /** The callback of an API inbox: a failure marks the message as failed. */
    API_INBOX(Release.SIGNS_FOR_INBOXES_AND_BOTS),
    /** A bot: 429 and 500 are repeated, a final failure opens the pending conversation. */
    BOT(Release.SIGNS_FOR_INBOXES_AND_BOTS),
    /** The action of an automation rule or a macro: unsigned, without delivery id. */
    AUTOMATION(null);

    private final Release signedSince;

    ReceiverKind(Release signedSince) {
        this.signedSince = signedSince;
    }

    /** The first release that signs these and shows their secret; null: none does. */
    Release signedSince() {
        return signedSince;
    }
}
