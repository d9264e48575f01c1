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

import io.github.camelchatwoot.test.desk.CannedResponse;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Saved answers; every member may change them. */
final class CannedResponseResource implements Resource {
    private final Desk desk;

    CannedResponseResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/canned_responses", this::list)
                .post("/canned_responses", this::create)
                .update("/canned_responses/:id", this::update)
                .delete("/canned_responses/:id", this::delete);
    }

    private Answer list(Request request) {
        String search = request.params().text("search", "").toLowerCase();
        List<Json> found =
                desk.cannedResponses
                        .of(request.account())
                        .filter(r -> rank(r, search) < 3)
                        .sorted(Comparator.comparingInt(r -> rank(r, search)))
                        .map(CannedResponseResource::json)
                        .toList();
        return Answer.json(found);
    }

    private Answer create(Request request) {
        var response = new CannedResponse(request.account());
        save(request, response);
        return Answer.json(json(desk.cannedResponses.add(response)));
    }

    private Answer update(Request request) {
        CannedResponse response = request.find(desk.cannedResponses, "id");
        save(request, response);
        return Answer.json(json(desk.cannedResponses.touch(response)));
    }

    private Answer delete(Request request) {
        desk.cannedResponses.remove(request.find(desk.cannedResponses, "id"));
        return Answer.empty();
    }

    private void save(Request request, CannedResponse response) {
        Params fields = request.wrapped("canned_response", "short_code", "content");
        String shortCode = fields.changed("short_code", response.shortCode);
        String content = fields.changed("content", response.content);
        new Violations()
                .blank(content, "content")
                .blank(shortCode, "short_code")
                .when(isTaken(request, response, shortCode), "short_code", "has already been taken")
                .refuse();
        response.shortCode = shortCode;
        response.content = content;
    }

    private boolean isTaken(Request request, CannedResponse self, String shortCode) {
        return desk.cannedResponses
                .of(request.account())
                .anyMatch(r -> r != self && r.shortCode.equals(shortCode));
    }

    /** Best first: starts with it, contains it, the content contains it, no match. */
    private static int rank(CannedResponse response, String search) {
        String shortCode = response.shortCode.toLowerCase();
        if (shortCode.contains(search)) {
            return shortCode.startsWith(search) ? 0 : 1;
        }
        return response.content.toLowerCase().contains(search) ? 2 : 3;
    }

    private static Json json(CannedResponse response) {
        return new Json()
                .with("id", response.id)
                .with("account_id", response.account.id)
                .with("short_code", response.shortCode)
                .with("content", response.content)
                .with("created_at", Times.iso(response.createdAt))
                .with("updated_at", Times.iso(response.updatedAt));
    }
}
