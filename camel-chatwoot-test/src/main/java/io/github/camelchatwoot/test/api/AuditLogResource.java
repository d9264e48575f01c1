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

import java.util.Comparator;
import java.util.List;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.AuditLog;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** The audit log, latest first; empty without the feature {@code audit_logs}. */
final class AuditLogResource implements Resource {
    private static final int PAGE = 25;

    private final Desk desk;
    private final Views views;

    AuditLogResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR).get("/audit_logs", this::list);
    }

    private Answer list(Request request) {
        List<AuditLog> all =
                desk.auditLogs
                        .of(request.account())
                        .filter(log -> request.account().has("audit_logs"))
                        .sorted(Comparator.comparing((AuditLog log) -> log.id).reversed())
                        .toList();
        return Answer.json(
                new Json()
                        .with("per_page", PAGE)
                        .with("total_entries", all.size())
                        .with("current_page", request.page())
                        .with(
                                "audit_logs",
                                Page.of(all, request.page(), PAGE).stream()
                                        .map(this::json)
                                        .toList()));
    }

    private Json json(AuditLog log) {
        boolean known = log.user != null;
        return new Json()
                .with("id", log.id)
                .with("auditable_id", log.auditableId)
                .with("auditable_type", log.auditableType)
                .with("auditable", auditable(log))
                .with("associated_id", log.account.id)
                .with("associated_type", "Account")
                .with("user_id", known ? log.user.id : null)
                .with("user_type", known ? "User" : null)
                .with("username", known ? log.user.email : null)
                .with("action", log.action)
                .with("audited_changes", log.changes)
                .with("version", log.version)
                .with("comment", null)
                .with("request_uuid", log.requestUuid)
                .with("created_at", Times.epoch(log.createdAt))
                .with("remote_address", known ? "127.0.0.1" : null);
    }

    /** The record as it is now; null if it is gone or has no short form. */
    private Json auditable(AuditLog log) {
        return switch (log.auditableType) {
            case "AgentBot" -> desk.agentBots.find(log.auditableId).map(this::bot).orElse(null);
            case "Team" -> desk.teams.find(log.auditableId).map(this::team).orElse(null);
            case "AccountUser" ->
                    desk.memberships.find(log.auditableId).map(this::member).orElse(null);
            default -> null;
        };
    }

    private Json bot(AgentBot bot) {
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("avatar_url", views.urls.avatar(bot.avatar))
                .with("type", "agent_bot");
    }

    private Json team(Team team) {
        return new Json().with("id", team.id).with("name", team.name);
    }

    private Json member(Membership member) {
        return new Json()
                .with("id", member.id)
                .with("availability", member.availability)
                .with("role", member.role.wireName())
                .with("user_id", member.user.id);
    }
}
