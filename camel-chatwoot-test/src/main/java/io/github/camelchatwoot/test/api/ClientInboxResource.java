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
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Client API: the inbox. */
final class ClientInboxResource implements Resource {
    private final Desk desk;

    ClientInboxResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC).get(ClientPath.INBOX, this::show);
    }

    private Answer show(Request request) {
        Inbox inbox = ClientPath.inbox(desk, request);
        return Answer.json(
                new Json()
                        .with("identifier", inbox.channelText("identifier"))
                        .with("identity_validation_enabled", inbox.channel.get("hmac_mandatory"))
                        .with("name", inbox.name)
                        .with("timezone", inbox.settings.get("timezone"))
                        .with("working_hours", inbox.workingHours.days())
                        .with("working_hours_enabled", inbox.on("working_hours_enabled"))
                        .with("csat_survey_enabled", inbox.on("csat_survey_enabled"))
                        .with("greeting_enabled", inbox.on("greeting_enabled")));
    }
}
