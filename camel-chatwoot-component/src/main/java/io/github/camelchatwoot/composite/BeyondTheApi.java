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
package io.github.camelchatwoot.composite;

import java.util.List;

/** What a request for somebody's data has to be answered without the API. */
final class BeyondTheApi {

    static final List<String> WHEN_EXPORTING =
            List.of(
                    "the files themselves: each message has the addresses of its attachments, the contact that of its picture",
                    "mentions of the person in conversations and notes of other contacts: searchMessages finds words in them",
                    "comments of agents on survey answers: listCsatSurveyResponses",
                    "audit logs, backups, log files, and what webhooks and integrations were sent");

    static final List<String> WHEN_ERASING =
            List.of(
                    "mentions of the person in conversations and notes of other contacts: searchMessages finds words in them",
                    "audit logs of the Enterprise edition, which no call deletes; conversations that were deleted one by one before left their custom attributes there",
                    "reports, which keep counts and times but no names",
                    "files of CSV imports and exports on the server, and the e-mails and transcripts that were sent",
                    "what webhooks, automations and integrations were sent, and the channels themselves, such as WhatsApp or a mailbox",
                    "backups and log files of the server");

    private BeyondTheApi() {}
}
