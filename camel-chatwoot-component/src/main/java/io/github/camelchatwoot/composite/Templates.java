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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.operation.Nearest;
import io.github.camelchatwoot.request.Arguments;

/** Lists the WhatsApp templates of an inbox, and sends one. */
final class Templates {

    private Templates() {}

    static Result list(Arguments given, Steps steps) throws ChatwootException {
        Object status = given.get("status");
        return Result.of(
                of(given.get("inboxId"), steps).stream()
                        .filter(t -> status == null || t.status().equals(status.toString()))
                        .map(Template::fields)
                        .toList());
    }

    static Result send(Arguments given, Steps steps) throws ChatwootException {
        Object conversation = given.get("conversationId");
        Object inbox = given.get("inboxId");
        if (inbox == null) {
            inbox =
                    steps.thing("getConversation", Map.of("conversationId", conversation))
                            .get("inbox_id");
        }
        Template template =
                choose(
                        of(inbox, steps),
                        String.valueOf(given.get("template")),
                        given.get("language"));
        Map<String, Object> message = message(template, given);
        message.put("conversationId", conversation);
        return Result.of(steps.thing("sendMessage", message));
    }

    @SuppressWarnings("unchecked")
    private static List<Template> of(Object inboxId, Steps steps) throws ChatwootException {
        Map<String, Object> inbox = steps.thing("getInbox", Map.of("inboxId", inboxId));
        Object channel = inbox.get("channel_type");
        if (!"Channel::Whatsapp".equals(channel)) {
            throw new IllegalArgumentException(
                    "inbox %s is no WhatsApp inbox but %s, which has no templates"
                            .formatted(inboxId, channel));
        }
        // without any, the server has an empty object there
        return inbox.get("message_templates") instanceof List<?> list
                ? list.stream().map(t -> new Template((Map<String, Object>) t)).toList()
                : List.of();
    }

    private static Template choose(List<Template> all, String name, Object language) {
        List<Template> named = all.stream().filter(t -> t.name().equals(name)).toList();
        if (named.isEmpty()) {
            List<String> names = all.stream().map(Template::name).distinct().toList();
            throw new IllegalArgumentException(
                    "there is no template '%s' in this inbox; %s"
                            .formatted(
                                    name,
                                    names.isEmpty()
                                            ? "it has none"
                                            : "the nearest are "
                                                    + String.join(
                                                            ", ", Nearest.to(name, names, 3))));
        }
        List<Template> fitting =
                named.stream()
                        .filter(
                                t ->
                                        language == null
                                                || t.language()
                                                        .equalsIgnoreCase(language.toString()))
                        .toList();
        List<Template> approved = fitting.stream().filter(Template::isApproved).toList();
        if (approved.size() == 1) {
            return approved.get(0);
        }
        String there =
                named.stream()
                        .map(t -> t.language() + " " + t.status())
                        .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                approved.isEmpty()
                        ? "template %s is not approved%s; there are %s"
                                .formatted(name, language == null ? "" : " in " + language, there)
                        : "template %s needs a language; there are %s".formatted(name, there));
    }

    private static Map<String, Object> message(Template template, Arguments given) {
        Placeholders body = new Placeholders(template.body());
        Map<?, ?> parameters = given.get("parameters") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> values = body.values(parameters, template.shown());
        Map<String, Object> processed = new LinkedHashMap<>();
        processed.put("body", values);
        Map<String, Object> header = TemplateParts.header(template, given);
        if (header != null) {
            processed.put("header", header);
        }
        List<Map<String, Object>> buttons = TemplateParts.buttons(template, given);
        if (!buttons.isEmpty()) {
            processed.put("buttons", buttons);
        }
        Map<String, Object> params = new LinkedHashMap<>();
        for (String field : List.of("name", "namespace", "category", "language")) {
            if (template.fields().get(field) != null) {
                params.put(field, template.fields().get(field));
            }
        }
        params.put("processed_params", processed);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("content", body.filled(values));
        message.put("templateParams", params);
        return message;
    }
}
