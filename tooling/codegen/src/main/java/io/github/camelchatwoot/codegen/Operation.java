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
import java.util.Map;
import java.util.stream.Stream;

/**
 * One operation, ready to be written out: presets resolved, path parameters added, option names
 * made.
 *
 * @param family application, platform, client or any
 * @param fixed what a preset always sends, by wire name
 * @param text the option that a plain text body fills, or null
 * @param sizeParameter the option that says how many things a page holds, or null
 * @param unpagedWith the option that turns paging off, or null
 * @param ids which ids the answer's thing holds: option to JSON pointer
 * @param repeat harmless, "harmless if option", or null
 * @param entry the entry it was made of; for a preset that of its base
 * @param preset the operation that it is a preset of, or null
 */
record Operation(
        String name,
        String family,
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        Map<String, Object> fixed,
        String text,
        String sizeParameter,
        String unpagedWith,
        Map<String, String> ids,
        boolean token,
        String repeat,
        String notes,
        Entry entry,
        String preset) {

    /** Whether the answer is a list of things. */
    boolean isList() {
        return List.of("array", "payload-array").contains(entry.answer().shape());
    }

    /** Whether its pages can be read one after the other. */
    boolean isPaged() {
        return isList() && entry.paging() != null;
    }

    /** Whether a route can begin with it: it only reads, and ids tell which things are new. */
    boolean isPolled() {
        boolean numbered = ids.values().stream().limit(1).anyMatch("/id"::equals);
        Boolean said = entry.answer().poll();
        return isList() && (said == null ? "GET".equals(method) && numbered : said);
    }

    /**
     * How its items come as events if it is polled, or null; what is short for it has no events.
     */
    Entry.Events events() {
        return preset == null ? entry.answer().events() : null;
    }

    /** The options of event consumers that mean something if it is polled. */
    List<String> eventOptions() {
        return events() == null ? List.of() : events().options();
    }

    /** Its parameters that polling sets itself. */
    List<String> readByPolling() {
        List<String> read =
                events() == null ? List.of("page", "before", "after") : events().reads();
        return parameters.stream().map(Parameter::option).filter(read::contains).toList();
    }

    /** The options that say by name what others say by id. */
    List<NameOption> names() {
        return NameOption.of(family, parameters, fixed);
    }

    /** Everything that a route may write beside the account: parameters and names. */
    List<Parameter> options() {
        return Stream.concat(
                        parameters.stream().filter(p -> !p.option().equals("accountId")),
                        names().stream().map(NameOption::parameter))
                .toList();
    }

    /** Whether a name can say it, too. */
    boolean goesByName(Parameter parameter) {
        return names().stream().anyMatch(name -> name.target().equals(parameter.option()));
    }

    boolean multipart() {
        return "multipart".equals(entry.form());
    }
}
