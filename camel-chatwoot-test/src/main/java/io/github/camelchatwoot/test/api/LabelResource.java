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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Label;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Labels of the account. */
final class LabelResource implements Resource {
    private final Desk desk;

    LabelResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/labels", this::list);
        routes.in(ADMINISTRATOR)
                .get("/labels/:id", this::show)
                .post("/labels", this::create)
                .update("/labels/:id", this::update)
                .delete("/labels/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> labels =
                desk.labels
                        .of(request.account())
                        .sorted(Comparator.comparing(label -> label.title))
                        .map(LabelResource::json)
                        .toList();
        return Answer.json(new Json().with("payload", labels));
    }

    private Answer show(Request request) {
        return Answer.json(json(request.find(desk.labels, "id")));
    }

    private Answer create(Request request) {
        Params fields = fields(request);
        var label = new Label(request.account(), title(request.account(), null, fields));
        assign(label, fields);
        desk.labels.add(label);
        desk.invalidateCache(request.account(), "label", request.actor());
        return Answer.json(json(label));
    }

    private Answer update(Request request) {
        Label label = request.find(desk.labels, "id");
        Params fields = fields(request);
        if (fields.has("title")) {
            String before = label.title;
            label.title = title(request.account(), label, fields);
            desk.later(() -> rename(request.account(), before, label.title));
        }
        assign(label, fields);
        desk.labels.touch(label);
        desk.invalidateCache(request.account(), "label", request.actor());
        return Answer.json(json(label));
    }

    /** What carries the title carries the new one. */
    private void rename(Account account, String before, String after) {
        UnaryOperator<List<String>> renamed =
                titles -> {
                    var copy = new ArrayList<>(titles);
                    copy.replaceAll(title -> title.equals(before) ? after : title);
                    return copy;
                };
        desk.conversations.of(account).forEach(c -> c.labels = renamed.apply(c.labels));
        desk.contacts.of(account).forEach(c -> c.labels = renamed.apply(c.labels));
    }

    private Answer delete(Request request) {
        desk.labels.remove(request.find(desk.labels, "id"));
        desk.invalidateCache(request.account(), "label", request.actor());
        return Answer.empty();
    }

    private static Params fields(Request request) {
        return request.wrapped("label", "title", "description", "color", "show_on_sidebar");
    }

    private String title(Account account, Label self, Params fields) {
        String title = fields.text("title", "").toLowerCase();
        if (title.isBlank()) {
            throw Refusal.invalid("Title must not be blank, Title is invalid", "title");
        }
        if (!title.matches("[\\p{L}\\p{N}_-]+")) {
            throw Refusal.invalid("Title is invalid", "title");
        }
        if (desk.labels.of(account).anyMatch(l -> l != self && l.title.equals(title))) {
            throw Refusal.invalid("Title has already been taken", "title");
        }
        return title;
    }

    private static void assign(Label label, Params fields) {
        label.description =
                fields.has("description") ? fields.text("description") : label.description;
        label.color = fields.text("color", label.color);
        label.showOnSidebar =
                fields.has("show_on_sidebar")
                        ? fields.flagOrNull("show_on_sidebar")
                        : label.showOnSidebar;
    }

    private static Json json(Label label) {
        return new Json()
                .with("id", label.id)
                .with("title", label.title)
                .with("description", label.description)
                .with("color", label.color)
                .with("show_on_sidebar", label.showOnSidebar);
    }
}
