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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes operations of checked entries; a preset takes over what its base says. */
final class PresetResolver {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> HARMLESS_METHODS = Set.of("GET", "PUT", "PATCH", "DELETE");
    private static final String HARMLESS = "harmless";
    static final String HARMLESS_IF = "harmless if ";

    private final Map<String, Entry.Field> pathParameters;
    private final Map<String, Map<String, String>> items;
    private final Map<String, Catalogue.Feature> features;

    PresetResolver(
            Map<String, Entry.Field> pathParameters,
            Map<String, Map<String, String>> items,
            Map<String, Catalogue.Feature> features) {
        this.pathParameters = pathParameters;
        this.items = items;
        this.features = features;
    }

    Catalogue resolve(Map<String, Entry.Resource> files, Map<String, Entry> consumers) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        files.values().forEach(file -> entries.putAll(file.operations()));
        List<Catalogue.Resource> resources = new ArrayList<>();
        for (var named : files.entrySet()) {
            Entry.Resource file = named.getValue();
            List<Operation> operations = new ArrayList<>();
            file.operations()
                    .forEach(
                            (name, entry) -> operations.add(operation(name, entry, entries, file)));
            resources.add(
                    new Catalogue.Resource(
                            named.getKey(),
                            file.resource(),
                            file.title(),
                            file.family(),
                            List.copyOf(operations)));
        }
        return new Catalogue(List.copyOf(resources), pathParameters, consumers, features);
    }

    private Operation operation(
            String name, Entry own, Map<String, Entry> entries, Entry.Resource file) {
        Entry base = own.preset() == null ? own : entries.get(own.preset());
        String[] request =
                base.isComposite() ? new String[] {"", ""} : base.request().split(" ", 2);
        List<Parameter> parameters = parameters(base, own, file.family());
        String text = own.text() != null ? own.text() : base.text();
        return new Operation(
                name,
                file.family(),
                request[0],
                request[1],
                own.summary(),
                parameters,
                own.with(),
                has(parameters, text) ? Names.option(text) : null,
                base.paging() == null ? null : optionOrNull(base.paging().sizeParameter()),
                base.paging() == null ? null : optionOrNull(base.paging().unpagedWith()),
                base.answer() == null
                        ? Map.of()
                        : items.getOrDefault(base.answer().item(), Map.of()),
                !"none".equals(file.token()) && !"client".equals(file.family()),
                repeat(request[0], base.repeat(), own.with()),
                own.notes() != null ? own.notes() : base.notes(),
                base,
                own.preset());
    }

    private List<Parameter> parameters(Entry base, Entry own, String family) {
        List<Parameter> all = new ArrayList<>();
        if (!family.equals("any")) {
            ids(base).forEach(id -> all.add(Parameter.inPath(id, pathParameters.get(id))));
        }
        base.query().forEach((w, field) -> all.add(Parameter.of(w, field, Parameter.Place.QUERY)));
        base.body()
                .forEach(
                        (wire, field) -> {
                            Parameter parameter = Parameter.of(wire, field, Parameter.Place.BODY);
                            all.add(parameter);
                            if (field.where() != null) {
                                all.add(parameter.where(field.where()));
                            }
                        });
        all.removeIf(p -> own.with().containsKey(p.wire()) || own.without().contains(p.wire()));
        all.replaceAll(p -> own.require().contains(p.wire()) ? p.asRequired() : p);
        return List.copyOf(all);
    }

    /** The ids that it can't do without, which stand in the path of a call. */
    static List<String> ids(Entry entry) {
        if (entry.isComposite()) {
            return Stream.concat(Stream.of("accountId"), entry.ids().stream()).toList();
        }
        return IN_PATH.matcher(entry.request()).results().map(found -> found.group(1)).toList();
    }

    private static boolean has(List<Parameter> parameters, String wire) {
        return parameters.stream().anyMatch(parameter -> parameter.wire().equals(wire));
    }

    private static String optionOrNull(String wire) {
        return wire == null ? null : Names.option(wire);
    }

    private static String repeat(String method, String said, Map<String, Object> fixed) {
        if (said != null && said.startsWith(HARMLESS_IF)) {
            String wire = said.substring(HARMLESS_IF.length());
            return fixed.containsKey(wire) ? HARMLESS : HARMLESS_IF + Names.option(wire);
        }
        return HARMLESS_METHODS.contains(method) ? HARMLESS : said;
    }
}
