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

import io.github.camelchatwoot.test.desk.CustomRole;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Custom roles; agents who have one are still treated as plain agents here. */
final class CustomRoleResource implements Resource {
    private static final String PATH = "/custom_roles";

    private final Desk desk;

    CustomRoleResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.customRoles.of(request.account()).map(CustomRoleResource::json).toList();
        return Answer.json(all);
    }

    private Answer show(Request request) {
        return Answer.json(json(find(request)));
    }

    private Answer create(Request request) {
        var role = new CustomRole(request.account());
        save(request, role);
        return Answer.json(json(desk.customRoles.add(role)));
    }

    private Answer update(Request request) {
        CustomRole role = find(request);
        save(request, role);
        return Answer.json(json(desk.customRoles.touch(role)));
    }

    private Answer delete(Request request) {
        CustomRole role = find(request);
        desk.customRoles.remove(role);
        desk.memberships
                .of(request.account())
                .filter(m -> m.customRoleId != null && m.customRoleId == role.id)
                .forEach(m -> m.customRoleId = null);
        return Answer.empty();
    }

    private CustomRole find(Request request) {
        return desk.customRoles
                .find(request.account(), request.params().number("id"))
                .orElseThrow(Refusal::internal);
    }

    private static void save(Request request, CustomRole role) {
        Params fields = request.wrapped("custom_role", "name", "description", "permissions");
        String name = fields.changed("name", role.name);
        List<String> permissions =
                fields.has("permissions") ? fields.texts("permissions") : role.permissions;
        new Violations()
                .blank(name, "name")
                .when(
                        !CustomRole.PERMISSIONS.containsAll(permissions),
                        "permissions",
                        "is not included in the list")
                .refuse();
        role.name = name;
        role.description = fields.changed("description", role.description);
        role.permissions = permissions;
    }

    private static Json json(CustomRole role) {
        return new Json()
                .with("id", role.id)
                .with("name", role.name)
                .with("description", role.description)
                .with("permissions", role.permissions)
                .with("created_at", Times.iso(role.createdAt))
                .with("updated_at", Times.iso(role.updatedAt));
    }
}
