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
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Macro;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Macros: everybody's own, and global ones, which only administrators change. */
final class MacroResource implements Resource {
    private final Desk desk;
    private final Views views;
    private final Rules rules;

    MacroResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/macros", this::list)
                .post("/macros", this::create)
                .get("/macros/:id", this::show)
                .update("/macros/:id", this::update)
                .delete("/macros/:id", this::delete)
                .post("/macros/:id/execute", this::execute);
    }

    private Answer list(Request request) {
        List<Json> visible =
                desk.macros
                        .of(request.account())
                        .filter(macro -> maySee(request, macro))
                        .sorted(Comparator.comparing(macro -> macro.id))
                        .map(this::json)
                        .toList();
        return Answer.json(new Json().with("payload", visible));
    }

    private Answer create(Request request) {
        if (!request.params().has("actions")) {
            throw Refusal.internal();
        }
        var macro = new Macro(request.account(), request.user());
        save(request, macro);
        return answer(desk.macros.add(macro));
    }

    private Answer show(Request request) {
        Optional<Macro> macro = find(request);
        if (macro.isEmpty()) {
            return Answer.empty(404);
        }
        if (!maySee(request, macro.get())) {
            throw Refusal.forbidden();
        }
        return answer(macro.get());
    }

    private Answer update(Request request) {
        Macro macro = changeable(request);
        save(request, macro);
        return answer(desk.macros.touch(macro));
    }

    private Answer delete(Request request) {
        desk.macros.remove(changeable(request));
        return Answer.empty();
    }

    /** An unknown macro does nothing, without a word. */
    private Answer execute(Request request) {
        Optional<Macro> macro = find(request);
        if (macro.isPresent() && !maySee(request, macro.get())) {
            throw Refusal.forbidden();
        }
        List<String> ids = request.params().texts("conversation_ids");
        List<Conversation> conversations =
                desk.conversations
                        .of(request.account())
                        .filter(c -> ids.contains(String.valueOf(c.displayId)))
                        .toList();
        macro.ifPresent(m -> rules.automation.run(m, conversations, request.user()));
        return Answer.empty();
    }

    private Optional<Macro> find(Request request) {
        return desk.macros.find(request.account(), request.params().number("id"));
    }

    private static boolean maySee(Request request, Macro macro) {
        return macro.isGlobal() || macro.createdBy == request.user();
    }

    private Macro changeable(Request request) {
        Macro macro = find(request).orElseThrow(Refusal::internal);
        boolean may =
                macro.isGlobal() ? request.isAdministrator() : macro.createdBy == request.user();
        if (!may) {
            throw Refusal.forbidden();
        }
        return macro;
    }

    /** What an agent makes is personal, whatever was asked for. */
    private static void save(Request request, Macro macro) {
        Params given = request.params();
        var actions = given.has("actions") ? MacroActions.in(given) : macro.actions;
        String visibility = given.oneOf("visibility", Macro.VISIBILITIES, "personal");
        List<String> unknown = MacroActions.unknown(actions, MacroActions.OF_MACROS);
        new Violations()
                .when(
                        !unknown.isEmpty(),
                        "actions",
                        "Macro execution actions " + String.join(",", unknown) + " not supported.")
                .refuseByAttribute();
        macro.name = given.changed("name", macro.name);
        macro.visibility = request.isAdministrator() ? visibility : "personal";
        macro.actions = actions;
        macro.updatedBy = request.user();
    }

    private Answer answer(Macro macro) {
        return Answer.json(new Json().with("payload", json(macro)));
    }

    private Json json(Macro macro) {
        return new Json()
                .with("id", macro.id)
                .with("name", macro.name)
                .with("visibility", macro.visibility)
                .with("created_by", views.users.agent(macro.createdBy, macro.account))
                .with("updated_by", views.users.agent(macro.updatedBy, macro.account))
                .with("account_id", macro.account.id)
                .with("actions", macro.actions);
    }
}
