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
package io.github.camelchatwoot.codegen;

import java.util.List;
import java.util.Locale;

/** An option of the component's own as a field of a Kamelet. */
final class OptionField {

    /** In the order of the form; null for what belongs to no group. */
    static final List<String> GROUPS = List.of("null", "credentials", "scheduler", "advanced");

    private static final List<String> FLAG = List.of("true", "false");

    private final Examples examples;

    OptionField(Examples examples) {
        this.examples = examples;
    }

    /** That the endpoint alone has: the field shows its default and has its type. */
    KameletProperty own(OptionClass.Option option) {
        boolean written = !option.standard().isEmpty() && !option.isBean();
        return switch (option.type()) {
            case "boolean" ->
                    field(option, "boolean", List.of(), Boolean.valueOf(option.standard()));
            case "int", "long" -> {
                if (!written) {
                    yield field(option, "string", List.of(), "");
                }
                yield option.time()
                        ? field(option, "string", List.of(), option.standard())
                        : field(option, "integer", List.of(), Long.valueOf(option.standard()));
            }
            default ->
                    field(
                            option,
                            "string",
                            values(option),
                            written ? option.standard().toLowerCase(Locale.ROOT) : "");
        };
    }

    /** That not every endpoint of the kind takes: it is not sent if it is left empty. */
    KameletProperty ofSome(OptionClass.Option option) {
        return field(option, "string", values(option), "");
    }

    /** That the component may say for all endpoints. */
    KameletProperty ofComponent(OptionClass.Option option) {
        KameletProperty field = field(option, "string", values(option), "");
        return option.standard().isEmpty() || option.isBean()
                ? field
                : new KameletProperty(
                        field.name(),
                        field.type(),
                        field.description() + " By default what the component says.",
                        field.allowed(),
                        option.standard().toLowerCase(Locale.ROOT),
                        "",
                        field.group());
    }

    private KameletProperty field(
            OptionClass.Option option, String type, List<String> allowed, Object standard) {
        String description = Names.sentence(option.description());
        if (option.isBean()) {
            description += " A bean of the application.";
        } else if (option.secret() && !option.name().endsWith("Token")) {
            description += " " + ParameterField.RAW;
        }
        return new KameletProperty(
                option.name(),
                type,
                description,
                allowed,
                type.equals("string") && !option.secret() ? example(option, allowed) : null,
                standard,
                group(option));
    }

    private String example(OptionClass.Option option, List<String> allowed) {
        if (!allowed.isEmpty()) {
            String standard = option.standard().toLowerCase(Locale.ROOT);
            return allowed.contains(standard) ? standard : allowed.get(0);
        }
        return option.isBean() ? "#bean:" + option.name() : examples.ofOption(option);
    }

    private static List<String> values(OptionClass.Option option) {
        if (option.type().equalsIgnoreCase("boolean")) {
            return FLAG;
        }
        return option.allowed().stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    private static String group(OptionClass.Option option) {
        if (option.secret()) {
            return KameletProperty.CREDENTIALS;
        }
        if (option.isOfSchedule()) {
            return "scheduler";
        }
        return option.isAdvanced() ? "advanced" : null;
    }
}
