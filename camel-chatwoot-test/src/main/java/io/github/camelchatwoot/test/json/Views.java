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

import io.github.camelchatwoot.test.desk.Desk;

/** The renderers of all entities. */
public final class Views {
    public final BlobUrls urls;
    public final InboxJson inboxes;
    public final InboxDetailJson inboxDetails;
    public final AgentBotJson agentBots;
    public final ProfileJson profiles;
    public final CampaignJson campaigns;
    public final UserJson users;
    public final ContactJson contacts;
    public final AttachmentJson attachments;
    public final MessageJson messages;
    public final ConversationJson conversations;
    public final ClientJson client;

    public Views(Desk desk) {
        urls = new BlobUrls(desk);
        inboxes = new InboxJson(urls);
        inboxDetails = new InboxDetailJson(desk, urls);
        agentBots = new AgentBotJson(desk, urls);
        profiles = new ProfileJson(desk, urls);
        campaigns = new CampaignJson(this);
        users = new UserJson(desk, urls);
        contacts = new ContactJson(desk, this);
        attachments = new AttachmentJson(this);
        messages = new MessageJson(this);
        conversations = new ConversationJson(desk, this);
        client = new ClientJson(this);
    }
}
