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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An option that says by name what another one says by id. No catalogue entry has to mention it: it
 * is there wherever the other one is, unless the operation has an option of its own by that name.
 *
 * @param parameter the option itself
 * @param target the option that it stands for
 */
record NameOption(Parameter parameter, String target) {

    private static final Map<String, String> BY_ID =
            Map.of(
                    "inboxId", "inbox",
                    "teamId", "team",
                    "agentId", "agent",
                    "assigneeId", "agent",
                    "assignedAgentId", "agent");

    private static final Map<String, String> MEANING =
            Map.of(
                    "inbox", "Name of the inbox, instead of %s.",
                    "team", "Name of the team, instead of %s.",
                    "agent", "Name or e-mail address of the agent, instead of %s.",
                    "cannedResponse",
                            "Short code of a canned response, whose text becomes the %s.");

    /**
     * @param fixed what a preset always sends, by wire name
     */
    static List<NameOption> of(
            String family, List<Parameter> parameters, Map<String, Object> fixed) {
        List<NameOption> names = new ArrayList<>();
        if (family.equals("application")) {
            for (Parameter parameter : parameters) {
                String name = name(parameter, fixed);
                if (name != null
                        && parameters.stream().noneMatch(p -> p.option().equals(name))
                        && names.stream().noneMatch(n -> n.parameter.option().equals(name))) {
                    names.add(of(name, parameter.option()));
                }
            }
        }
        return List.copyOf(names);
    }

    private static String name(Parameter parameter, Map<String, Object> fixed) {
        if (parameter.option().equals("content")) {
            return parameter.liquid() ? "cannedResponse" : null;
        }
        boolean bot = "AgentBot".equals(fixed.get("assignee_type"));
        boolean id = parameter.type().equals("integer");
        return id && !(bot && parameter.option().equals("assigneeId"))
                ? BY_ID.get(parameter.option())
                : null;
    }

    private static NameOption of(String name, String target) {
        return new NameOption(
                new Parameter(
                        name,
                        name,
                        Parameter.Place.LOOKUP,
                        "string",
                        false,
                        List.of(),
                        null,
                        false,
                        false,
                        false,
                        null,
                        MEANING.get(name).formatted(target)),
                target);
    }
}
