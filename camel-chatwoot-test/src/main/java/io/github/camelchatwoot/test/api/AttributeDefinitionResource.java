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

import io.github.camelchatwoot.test.desk.AttributeDefinition;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Definitions of custom attributes. */
final class AttributeDefinitionResource implements Resource {
    private static final String PATH = "/custom_attribute_definitions";

    private final Desk desk;

    AttributeDefinitionResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get(PATH, this::list).get(PATH + "/:id", this::show);
        routes.in(ADMINISTRATOR)
                .post(PATH, this::create)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete);
    }

    private Answer list(Request request) {
        String given = request.params().text("attribute_model", "");
        String model =
                given.matches("[0-2]")
                        ? AttributeDefinition.MODELS.get(given.charAt(0) - '0')
                        : given;
        List<Json> found =
                desk.attributeDefinitions
                        .of(request.account())
                        .filter(d -> model.isEmpty() || d.model.equals(model))
                        .map(AttributeDefinitionResource::json)
                        .toList();
        return Answer.json(found);
    }

    private Answer show(Request request) {
        return Answer.json(json(request.find(desk.attributeDefinitions, "id")));
    }

    private Answer create(Request request) {
        var definition =
                new AttributeDefinition(request.account(), AttributeDefinition.MODELS.get(0), null);
        save(request, definition);
        return Answer.json(json(desk.attributeDefinitions.add(definition)));
    }

    private Answer update(Request request) {
        AttributeDefinition definition = request.find(desk.attributeDefinitions, "id");
        save(request, definition);
        return Answer.json(json(desk.attributeDefinitions.touch(definition)));
    }

    private Answer delete(Request request) {
        desk.attributeDefinitions.remove(request.find(desk.attributeDefinitions, "id"));
        return Answer.empty(204);
    }

    private void save(Request request, AttributeDefinition definition) {
        Params fields =
                request.wrapped(
                        "custom_attribute_definition",
                        "attribute_display_name",
                        "attribute_description",
                        "attribute_display_type",
                        "attribute_key",
                        "attribute_model",
                        "regex_pattern",
                        "regex_cue",
                        "attribute_values");
        String name = fields.changed("attribute_display_name", definition.displayName);
        String key = fields.changed("attribute_key", definition.key);
        String model =
                fields.oneOf("attribute_model", AttributeDefinition.MODELS, definition.model);
        check(request, definition, name, key, model);
        definition.displayType =
                fields.oneOf(
                        "attribute_display_type",
                        AttributeDefinition.DISPLAY_TYPES,
                        definition.displayType);
        definition.displayName = name.strip();
        definition.key = key.strip();
        definition.model = model;
        definition.description = fields.changed("attribute_description", definition.description);
        definition.regexPattern = fields.changed("regex_pattern", definition.regexPattern);
        definition.regexCue = fields.changed("regex_cue", definition.regexCue);
        definition.values =
                fields.has("attribute_values")
                        ? fields.list("attribute_values")
                        : definition.values;
    }

    private void check(
            Request request, AttributeDefinition self, String name, String key, String model) {
        boolean taken =
                desk.attributeDefinitions
                        .of(request.account())
                        .anyMatch(d -> d != self && d.key.equals(key) && d.model.equals(model));
        boolean fresh = self.key == null;
        new Violations()
                .blank(name, "attribute_display_name")
                .blank(key, "attribute_key")
                .when(taken, "attribute_key", "has already been taken")
                .when(
                        key == null || !key.strip().matches("[\\p{L}\\p{N}_.-]+"),
                        "attribute_key",
                        "must only contain letters, numbers, underscores, hyphens, and dots")
                .when(
                        fresh && AttributeDefinition.isStandard(key, model),
                        "attribute_key",
                        "The provided key is not allowed as it might conflict with default"
                                + " attributes.")
                .refuse();
    }

    private static Json json(AttributeDefinition definition) {
        return new Json()
                .with("id", definition.id)
                .with("attribute_display_name", definition.displayName)
                .with("attribute_display_type", definition.displayType)
                .with("attribute_description", definition.description)
                .with("attribute_key", definition.key)
                .with("regex_pattern", definition.regexPattern)
                .with("regex_cue", definition.regexCue)
                .with("attribute_values", definition.values)
                .with("attribute_model", definition.model)
                .with("default_value", null)
                .with("created_at", Times.iso(definition.createdAt))
                .with("updated_at", Times.iso(definition.updatedAt));
    }
}
