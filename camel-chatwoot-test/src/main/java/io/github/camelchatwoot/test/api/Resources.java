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

import java.util.List;

import io.github.camelchatwoot.test.audit.AuditTrail;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Rules;

/** Every resource that the simulator knows. */
public final class Resources {
    private Resources() {}

    public static Routes routes(Desk desk, Rules rules) {
        var routes = new Routes();
        all(desk, rules).forEach(resource -> resource.register(routes));
        var trail = new AuditTrail(desk);
        trail.logBeginning();
        return routes.wrap(trail::watched);
    }

    private static List<Resource> all(Desk desk, Rules rules) {
        var views = new Views(desk);
        var apps = new IntegrationApps();
        return List.of(
                new InstanceResource(desk),
                new LabelResource(desk),
                new InboxResource(desk, views),
                new InboxBotResource(desk, views),
                new InboxChannelResource(desk),
                new InboxMemberResource(desk, views),
                new AssignableAgentResource(desk, views),
                new AccountResource(desk),
                new ProfileResource(desk, views),
                new NotificationSettingResource(desk),
                new AgentResource(desk, views),
                new AgentBotResource(desk, views),
                new TeamResource(desk),
                new TeamMemberResource(desk, views),
                new WebhookResource(desk),
                new CannedResponseResource(desk),
                new AttributeDefinitionResource(desk),
                new CustomFilterResource(desk),
                new DashboardAppResource(desk),
                new UploadResource(desk, views),
                new NotificationResource(desk, rules),
                new YearInReviewResource(desk),
                new AuditLogResource(desk, views),
                new SlaPolicyResource(desk),
                new CustomRoleResource(desk),
                new AssignmentPolicyResource(desk, views),
                new InboxPolicyResource(desk),
                new AutomationRuleResource(desk),
                new MacroResource(desk, views, rules),
                new CampaignResource(desk, views),
                new IntegrationAppResource(desk, apps),
                new IntegrationHookResource(desk, apps),
                new PlatformAccountResource(desk),
                new PlatformAccountUserResource(desk),
                new PlatformUserResource(desk, views),
                new PlatformAgentBotResource(desk),
                new ContactListResource(desk, views),
                new ContactResource(desk, views, rules),
                new ContactDetailResource(desk, views, rules),
                new ContactNoteResource(desk, views),
                new ConversationListResource(desk, views),
                new ConversationResource(desk, views, rules),
                new ConversationActionResource(desk, rules),
                new ConversationDetailResource(desk, rules),
                new AssignmentResource(desk, views, rules),
                new ParticipantResource(desk, views),
                new LastSeenResource(desk, views, rules),
                new AttachmentResource(desk, views),
                new MessageResource(desk, views, rules),
                new ReportingEventResource(desk),
                new SurveyResource(desk, views),
                new SearchResource(desk, views),
                new BulkActionResource(desk, rules),
                new ClientInboxResource(desk),
                new ClientContactResource(desk, views, rules),
                new ClientConversationResource(desk, views, rules),
                new ClientMessageResource(desk, views, rules),
                new ClientSurveyResource(desk, views, rules));
    }
}
