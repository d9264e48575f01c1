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
package io.github.camelchatwoot.behaviour;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootValidationException;

import static io.github.camelchatwoot.behaviour.ChatwootUnderTest.DESK;
import static org.assertj.core.api.Assertions.assertThat;

class AdministrationTest extends Desk {

    @Test
    void theServerTellsWhatItIs() {
        assertThat(one("getInstanceInfo").get("version").toString())
                .matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(one("getHealth")).containsEntry("status", "woot");
    }

    @Test
    void aWrongTokenIsAnotherFailureThanAMissingRight() {
        assertThat(failure("listAgents?accessToken=wrong-token"))
                .isInstanceOf(ChatwootAuthenticationException.class)
                .hasMessageContaining("Invalid Access Token");
        assertThat(
                        failure(
                                "createTeam?accessToken=" + DESK.agentAccessToken(),
                                "name",
                                unique("team")))
                .isInstanceOf(ChatwootPermissionException.class)
                .hasMessage(
                        "createTeam: Chatwoot answered 401: You are not authorized to do this action; this takes the token of an administrator of the account");
    }

    @Test
    void aTeamHasMembers() {
        long team = id(one("createTeam", "name", unique("team"), "description", "second line"));
        long administrator = id(one("getProfile"));

        call("addTeamMembers", "teamId", team, "userIds", List.of(administrator));

        assertThat(list("listTeamMembers", "teamId", team))
                .extracting(member -> id(member))
                .containsExactly(administrator);
        assertThat(failure("createTeam", "name", one("getTeam", "teamId", team).get("name")))
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessageContaining("Name has already been taken");
    }

    @Test
    void aLabelIsCreatedChangedAndDeleted() {
        String title = unique("label");
        long label = id(one("createLabel", "title", title, "color", "#00FF00"));

        assertThat(one("updateLabel", "labelId", label, "description", "important"))
                .containsEntry("description", "important")
                .containsEntry("title", title);
        exchange("deleteLabel", "labelId", label);
        assertThat(list("listLabels")).extracting(l -> l.get("title")).doesNotContain(title);
    }

    @Test
    void aWebhookShowsTheSecretThatSignsItsDeliveries() {
        Map<String, Object> webhook =
                one(
                        "createWebhook",
                        "url",
                        "http://127.0.0.1:9/" + unique("hook"),
                        "subscriptions",
                        List.of("message_created"));

        assertThat(webhook.get("secret").toString()).hasSizeGreaterThan(10);
        exchange("deleteWebhook", "webhookId", id(webhook));
    }

    @Test
    void aCannedResponseIsFoundByItsShortCode() {
        String code = unique("hi").replace("-", "");
        one("createCannedResponse", "shortCode", code, "content", "Hello there");

        assertThat(list("listCannedResponses", "search", code))
                .extracting(found -> found.get("content"))
                .containsExactly("Hello there");
    }

    @Test
    void aBotTokenDoesABotsWorkAndNoMore() {
        long inbox = apiInbox();
        Map<String, Object> bot = one("createAgentBot", "name", unique("bot"));
        String token = (String) bot.get("access_token");
        exchange("setInboxAgentBot", "inboxId", inbox, "agentBot", id(bot));
        long conversation = conversation(inbox);

        assertThat(one("getConversation", "conversationId", conversation))
                .containsEntry("status", "pending");
        assertThat(
                        one(
                                "sendMessage?as=bot&botAccessToken=" + token,
                                "conversationId",
                                conversation,
                                "content",
                                "I am a bot"))
                .extracting(message -> ((Map<?, ?>) message.get("sender")).get("type"))
                .isEqualTo("agent_bot");
        assertThat(
                        one(
                                "toggleStatus?as=bot&botAccessToken=" + token,
                                "conversationId",
                                conversation,
                                "status",
                                "open"))
                .containsEntry("current_status", "open");
        assertThat(
                        failure(
                                "call?as=bot&botAccessToken="
                                        + token
                                        + "&path=/api/v1/accounts/{accountId}/agents"))
                .isInstanceOf(ChatwootPermissionException.class)
                .hasMessageContaining("not authorized for bots");
    }

    @Test
    void thePlatformTokenMakesAccountsAndUsers() {
        Map<String, Object> account = one("platformCreateAccount", "name", unique("Account"));
        Map<String, Object> user =
                one(
                        "platformCreateUser",
                        "name",
                        "Pat",
                        "email",
                        unique("pat") + "@acme.example",
                        "password",
                        "Passw0rd!x");
        exchange(
                "platformCreateAccountUser",
                "accountId",
                id(account),
                "userId",
                id(user),
                "role",
                "agent");

        assertThat(list("platformListAccountUsers", "accountId", id(account)))
                .extracting(member -> ((Number) member.get("user_id")).longValue())
                .contains(id(user));
    }

    @Test
    void whatIsNotInTheCatalogueIsReachedByItsPath() {
        assertThat((List<?>) call("call?path=/api/v1/accounts/{accountId}/agents")).isNotEmpty();
    }
}
