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

import io.github.camelchatwoot.test.desk.CustomFilter;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Saved filters of the caller. */
final class CustomFilterResource implements Resource {
    private final Desk desk;

    CustomFilterResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/custom_filters", this::list)
                .get("/custom_filters/:id", this::show)
                .post("/custom_filters", this::create)
                .update("/custom_filters/:id", this::update)
                .delete("/custom_filters/:id", this::delete);
    }

    private Answer list(Request request) {
        String type = request.params().text("filter_type", "conversation");
        List<Json> found =
                desk.customFilters
                        .of(request.account())
                        .filter(f -> f.user == request.user() && f.type.equals(type))
                        .map(CustomFilterResource::json)
                        .toList();
        return Answer.json(found);
    }

    private Answer show(Request request) {
        return Answer.json(json(find(request)));
    }

    private Answer create(Request request) {
        var filter = new CustomFilter(request.account(), request.user());
        assign(request, filter);
        return Answer.json(json(desk.customFilters.add(filter)));
    }

    private Answer update(Request request) {
        CustomFilter filter = find(request);
        assign(request, filter);
        return Answer.json(json(desk.customFilters.touch(filter)));
    }

    private Answer delete(Request request) {
        desk.customFilters.remove(find(request));
        return Answer.empty(204);
    }

    private CustomFilter find(Request request) {
        Long id = request.params().number("id");
        return Request.orNotFound(
                desk.customFilters
                        .find(request.account(), id)
                        .filter(filter -> filter.user == request.user()));
    }

    private static void assign(Request request, CustomFilter filter) {
        Params fields = request.wrapped("custom_filter", "name", "filter_type", "query");
        filter.type = fields.oneOf("filter_type", CustomFilter.TYPES, filter.type);
        filter.name = fields.changed("name", filter.name);
        filter.query = fields.has("query") ? fields.map("query") : filter.query;
    }

    private static Json json(CustomFilter filter) {
        return new Json()
                .with("id", filter.id)
                .with("name", filter.name)
                .with("filter_type", filter.type)
                .with("query", filter.query)
                .with("created_at", Times.iso(filter.createdAt))
                .with("updated_at", Times.iso(filter.updatedAt));
    }
}
