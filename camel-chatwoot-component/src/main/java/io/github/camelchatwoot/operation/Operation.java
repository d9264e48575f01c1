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
package io.github.camelchatwoot.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of Chatwoot as the catalogue describes it: what a route may say, where each value
 * goes in the request, and what the answer looks like.
 *
 * @param name the operation's name in a URI, e.g. {@code createContact}
 * @param family whose API it belongs to; it decides which token is sent
 * @param path the path below the base URL, with parameters between braces
 * @param parameters all values that a route may give, path parameters first
 * @param fixed values that a preset always sends, by wire name; a route can't change them
 * @param wrapper the key that holds the body's fields, or null if they stand at top level
 * @param multipart whether the body is always a form, not JSON
 * @param text the option that a plain text body fills, or null
 * @param token whether a token is sent at all
 * @param since the first release of Chatwoot with it, or null: older than the catalogue looks
 * @param bots whether an agent bot's token may call it
 * @param botsSince the first release that lets bots call it, or null as above
 * @param administrator whether the token's owner has to be an administrator
 * @param steps the operations that it is made of; empty if it is one call
 * @param repeat when sending the same call twice does the same as once: {@code harmless}, {@code
 *     harmless if status} (only if that option is given), or null: never
 * @param polled whether it is a list whose new items are told by their ids
 * @param names options that say by name what another option says by id: {@code inbox} for {@code
 *     inboxId}
 */
public record Operation(
        String name,
        Family family,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, Object> fixed,
        String wrapper,
        boolean multipart,
        String text,
        AnswerForm answer,
        Paging paging,
        boolean token,
        String since,
        boolean bots,
        String botsSince,
        boolean administrator,
        String repeat,
        List<String> steps,
        boolean polled,
        Map<String, String> names) {

    public Operation {
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        fixed = fixed == null ? Map.of() : Map.copyOf(fixed);
        steps = steps == null ? List.of() : List.copyOf(steps);
        names = names == null ? Map.of() : Map.copyOf(names);
        paging = paging == null ? Paging.NONE : paging;
        answer = answer == null ? new AnswerForm("object", "", null, false, Map.of()) : answer;
    }

    public Optional<Parameter> parameter(String option) {
        for (Parameter parameter : parameters) {
            if (parameter.option().equals(option)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** The option that says by name what this one says by id, or null. */
    public String nameOf(String option) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().equals(option))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public boolean isComposite() {
        return !steps.isEmpty();
    }

    /** Whether any value goes into the request's body. */
    public boolean hasBody() {
        return multipart
                || !fixed.isEmpty()
                || parameters.stream().anyMatch(p -> p.place() == Parameter.Place.BODY);
    }
}
