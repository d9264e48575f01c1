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
package io.github.camelchatwoot.composite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A WhatsApp template as Chatwoot keeps it in its inbox. */
record Template(Map<String, Object> fields) {

    String name() {
        return text("name");
    }

    String language() {
        return text("language");
    }

    boolean isApproved() {
        return status().equals("APPROVED");
    }

    String status() {
        return text("status").toUpperCase(Locale.ROOT);
    }

    /** As a refusal names it. */
    String shown() {
        return "template %s (%s)".formatted(name(), language());
    }

    String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** The text with the placeholders; empty if it has none. */
    String body() {
        return component("BODY").map(body -> body.text("text")).orElse("");
    }

    Optional<Template> header() {
        return component("HEADER");
    }

    List<Template> buttons() {
        return component("BUTTONS").map(all -> all.parts("buttons")).orElse(List.of());
    }

    private Optional<Template> component(String type) {
        return parts("components").stream()
                .filter(part -> part.text("type").equalsIgnoreCase(type))
                .findFirst();
    }

    /** Parts of a template are objects like itself. */
    @SuppressWarnings("unchecked")
    private List<Template> parts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(part -> new Template((Map<String, Object>) part))
                        .toList()
                : List.of();
    }
}
