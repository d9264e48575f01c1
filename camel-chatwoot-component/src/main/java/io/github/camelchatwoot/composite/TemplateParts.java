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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelchatwoot.request.Arguments;

/**
 * Header and buttons of a template, filled in as the server wants them. (Its own source: {@code
 * template_processor_service.rb}.)
 */
final class TemplateParts {

    private static final int LONGEST_CODE = 15;

    private TemplateParts() {}

    /** Null if the template has no header that takes a value. */
    static Map<String, Object> header(Template template, Arguments given) {
        Template header = template.header().orElse(new Template(Map.of()));
        String format = header.text("format").toUpperCase(Locale.ROOT);
        boolean media = List.of("IMAGE", "VIDEO", "DOCUMENT").contains(format);
        boolean placeholder = !new Placeholders(header.text("text")).isEmpty();
        Object value = given.get("header");
        if (given.get("headerName") != null && !format.equals("DOCUMENT")) {
            throw wrong(template, "headerName names a document, and it has no document header");
        } else if (format.equals("LOCATION")) {
            throw wrong(template, "it has a LOCATION header, which Chatwoot can't fill in");
        } else if (!media && !placeholder) {
            if (value != null) {
                throw wrong(template, "it has no header that takes a value");
            }
            return null;
        } else if (Placeholders.isBlank(value)) {
            throw wrong(
                    template,
                    media
                            ? "header is needed, the address of its "
                                    + format.toLowerCase(Locale.ROOT)
                            : "header is needed, the value in '" + header.text("text") + "'");
        } else if (!media) {
            return Map.of("text", Placeholders.checked(value, "header", template.shown()));
        }
        String address = value.toString().strip();
        if (!address.matches("(?i)https?://\\S+")) {
            throw wrong(
                    template, "header has to be an address with http, its %s".formatted(format));
        }
        return media(format, address, given.get("headerName"));
    }

    private static Map<String, Object> media(String format, String address, Object name) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("media_url", address);
        media.put("media_type", format.toLowerCase(Locale.ROOT));
        if (name != null) {
            media.put("media_name", name);
        }
        return media;
    }

    /**
     * The server counts places in this list, so buttons that take nothing stand in it, too, under a
     * type that it passes over.
     */
    static List<Map<String, Object>> buttons(Template template, Arguments given) {
        List<?> values =
                given.get("buttons") instanceof Collection<?> list ? List.copyOf(list) : List.of();
        List<Map<String, Object>> buttons = new ArrayList<>();
        int used = 0;
        for (Template button : template.buttons()) {
            String type = takes(button);
            if (type == null) {
                buttons.add(Map.of("type", "none"));
            } else {
                Object value = used < values.size() ? values.get(used) : null;
                used++;
                buttons.add(Map.of("type", type, "parameter", value(template, button, value)));
            }
        }
        if (used != values.size()) {
            throw wrong(
                    template,
                    "%d of its buttons take a value, and buttons has %d"
                            .formatted(used, values.size()));
        }
        return used == 0 ? List.of() : buttons;
    }

    private static String takes(Template button) {
        return switch (button.text("type").toUpperCase(Locale.ROOT)) {
            case "URL" -> new Placeholders(button.text("url")).isEmpty() ? null : "url";
            case "COPY_CODE" -> "copy_code";
            default -> null;
        };
    }

    private static String value(Template template, Template button, Object value) {
        String name = "the button '" + button.text("text") + "'";
        if (Placeholders.isBlank(value)) {
            throw wrong(template, name + " needs a value in buttons");
        }
        String text = Placeholders.checked(value, name, template.shown());
        boolean code = button.text("type").equalsIgnoreCase("COPY_CODE");
        if (code && text.length() > LONGEST_CODE) {
            throw wrong(template, "%s takes up to %d characters".formatted(name, LONGEST_CODE));
        }
        return text;
    }

    private static IllegalArgumentException wrong(Template template, String sentence) {
        return new IllegalArgumentException(template.shown() + ": " + sentence);
    }
}
