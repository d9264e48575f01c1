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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Actions that need a WhatsApp provider behind the inbox: there is none to reach from here. */
final class InboxChannelResource implements Resource {
    private final Desk desk;

    InboxChannelResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get("/inboxes/:id/health", this::health)
                .post("/inboxes/:id/register_webhook", this::health)
                .get("/inboxes/:id/csat_template", this::template)
                .post("/inboxes/:id/csat_template", this::template)
                .post("/inboxes/:id/csat_template/analyze", this::template)
                .post("/inboxes/:id/sync_templates", this::synchronize);
    }

    private Answer health(Request request) {
        throw unless(
                cloud(request),
                Refusal.error(400, "Health data only available for WhatsApp Cloud API channels"));
    }

    private Answer template(Request request) {
        throw unless(
                whatsApp(request),
                Refusal.error(
                        400,
                        "CSAT template operations only available for WhatsApp and Twilio WhatsApp"
                                + " channels"));
    }

    private Answer synchronize(Request request) {
        if (whatsApp(request)) {
            return Answer.empty();
        }
        throw Refusal.unprocessable("Template sync is only available for WhatsApp channels");
    }

    private static Refusal unless(boolean reachable, Refusal refusal) {
        return reachable ? Refusal.internal() : refusal;
    }

    private boolean cloud(Request request) {
        return whatsApp(request) && "whatsapp_cloud".equals(inbox(request).channelText("provider"));
    }

    private boolean whatsApp(Request request) {
        return "Channel::Whatsapp".equals(inbox(request).channelType);
    }

    private Inbox inbox(Request request) {
        return request.find(desk.inboxes, "id");
    }
}
