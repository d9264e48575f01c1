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
import java.util.Map;

import io.github.camelchatwoot.test.desk.DashboardApp;
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

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Pages that the dashboard shows beside a conversation; every member may change them. */
final class DashboardAppResource implements Resource {
    private final Desk desk;

    DashboardAppResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/dashboard_apps", this::list)
                .get("/dashboard_apps/:id", this::show)
                .post("/dashboard_apps", this::create)
                .update("/dashboard_apps/:id", this::update)
                .delete("/dashboard_apps/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.dashboardApps.of(request.account()).map(DashboardAppResource::json).toList();
        return Answer.json(all);
    }

    private Answer show(Request request) {
        return Answer.json(json(request.find(desk.dashboardApps, "id")));
    }

    private Answer create(Request request) {
        var app = new DashboardApp(request.account());
        save(request, app);
        return Answer.json(json(desk.dashboardApps.add(app)));
    }

    private Answer update(Request request) {
        DashboardApp app = request.find(desk.dashboardApps, "id");
        save(request, app);
        return Answer.json(json(desk.dashboardApps.touch(app)));
    }

    private Answer delete(Request request) {
        desk.dashboardApps.remove(request.find(desk.dashboardApps, "id"));
        return Answer.empty(204);
    }

    private static void save(Request request, DashboardApp app) {
        Params fields = request.wrapped("dashboard_app", "title", "content");
        List<Map<String, Object>> content =
                fields.has("content")
                        ? fields.objects("content").stream()
                                .map(frame -> frame.permit("url", "type").values())
                                .toList()
                        : app.content;
        boolean valid =
                !content.isEmpty() && content.stream().allMatch(DashboardAppResource::isFrame);
        new Violations().when(!valid, "content", ": Invalid data").refuse();
        String title = fields.changed("title", app.title);
        if (title == null) {
            throw Refusal.internal();
        }
        app.title = title;
        app.content = content;
    }

    private static boolean isFrame(Map<String, Object> frame) {
        return "frame".equals(frame.get("type"))
                && String.valueOf(frame.get("url")).matches("https?://\\S+");
    }

    private static Json json(DashboardApp app) {
        return new Json()
                .with("id", app.id)
                .with("title", app.title)
                .with("content", app.content)
                .with("created_at", Times.iso(app.createdAt));
    }
}
