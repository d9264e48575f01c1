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
import java.util.Optional;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.recorded.RecordedAnswers;

/** The apps that a real server offers, with their settings' schemas, as they were recorded. */
final class IntegrationApps {
    private final RecordedAnswers recorded = new RecordedAnswers();
    private List<App> apps;

    /**
     * An app.
     *
     * @param columns by wire name, as an administrator sees them
     */
    record App(String id, Map<String, Object> columns) {

        boolean allowsManyHooks() {
            return Boolean.TRUE.equals(columns.get("allow_multiple_hooks"));
        }

        String hookType() {
            return String.valueOf(columns.get("hook_type"));
        }

        /** Whether the settings have what the schema requires, and nothing else. */
        boolean accepts(Map<String, Object> settings) {
            Params schema = Params.of(columns).object("settings_json_schema");
            if (schema.values().isEmpty()) {
                return true;
            }
            Params properties = schema.object("properties");
            return settings.keySet().containsAll(schema.list("required"))
                    && settings.entrySet().stream()
                            .allMatch(e -> isOf(properties.object(e.getKey()), e.getValue()));
        }

        private static boolean isOf(Params property, Object value) {
            return switch (property.text("type", "")) {
                case "string" -> value instanceof String;
                case "boolean" -> value instanceof Boolean;
                case "object" -> value instanceof Map;
                default -> false;
            };
        }
    }

    List<App> all() {
        if (apps == null) {
            Object body = recorded.body("GET", "/api/v1/accounts/1/integrations/apps");
            Params answer = body instanceof Map<?, ?> map ? Params.of(map) : Params.empty();
            apps =
                    answer.objects("payload").stream()
                            .map(app -> new App(app.text("id"), app.values()))
                            .toList();
        }
        return apps;
    }

    Optional<App> find(String id) {
        return all().stream().filter(app -> app.id().equals(id)).findFirst();
    }
}
