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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names in the files that must agree with each other: presets, paths, parameters, ids. */
final class EntryCheck {

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private EntryCheck() {}

    /** One sentence per mistake. */
    static List<String> mistakes(
            Map<String, Entry.Resource> files,
            Map<String, Entry.Field> pathParameters,
            Map<String, Map<String, String>> items) {
        EntryCheck check = new EntryCheck();
        check.uniqueNames(files);
        for (var file : files.entrySet()) {
            boolean hasPath = !file.getValue().family().equals("any");
            for (var entry : file.getValue().operations().entrySet()) {
                String where = file.getKey() + ", " + entry.getKey() + ": ";
                if (entry.getValue().preset() != null) {
                    check.preset(where, entry.getValue());
                } else {
                    check.names(where, entry.getValue());
                    check.path(where, entry.getValue(), hasPath ? pathParameters : null);
                }
            }
        }
        check.items(items, pathParameters);
        return check.mistakes;
    }

    private void uniqueNames(Map<String, Entry.Resource> files) {
        Map<String, String> places = new HashMap<>();
        for (var file : files.entrySet()) {
            for (var entry : file.getValue().operations().entrySet()) {
                entries.put(entry.getKey(), entry.getValue());
                String other = places.put(entry.getKey(), file.getKey());
                if (other != null) {
                    add(
                            "%s, %s: %s has an operation of this name.",
                            file.getKey(), entry.getKey(), other);
                }
            }
        }
    }

    private void preset(String where, Entry preset) {
        Entry base = entries.get(preset.preset());
        if (base == null) {
            add("%spreset of %s, which is not in the catalogue.", where, preset.preset());
        } else if (base.preset() != null) {
            add(
                    "%spreset of %s, which is a preset itself; name %s.",
                    where, preset.preset(), base.preset());
        } else {
            preset.with().keySet().stream()
                    .filter(wire -> !base.body().containsKey(wire))
                    .forEach(
                            wire ->
                                    add(
                                            "%swith names %s, which is not in the body of %s.",
                                            where, wire, preset.preset()));
            Stream.concat(preset.without().stream(), preset.require().stream())
                    .forEach(wire -> known(where, "without or require", wire, base));
            known(where, "text", preset.text(), base);
        }
    }

    private void names(String where, Entry entry) {
        known(where, "text", entry.text(), entry);
        if (entry.paging() != null) {
            known(where, "paging.unpagedWith", entry.paging().unpagedWith(), entry);
            known(where, "paging.sizeParameter", entry.paging().sizeParameter(), entry);
        }
        if (entry.repeat() != null && entry.repeat().startsWith(PresetResolver.HARMLESS_IF)) {
            String wire = entry.repeat().substring(PresetResolver.HARMLESS_IF.length());
            known(where, "repeat", wire, entry);
        }
        if (entry.aliasOf() != null && !entries.containsKey(entry.aliasOf())) {
            add("%saliasOf names %s, which is not in the catalogue.", where, entry.aliasOf());
        }
    }

    private void known(String where, String field, String wire, Entry entry) {
        if (wire != null && !entry.body().containsKey(wire) && !entry.query().containsKey(wire)) {
            add("%s%s names %s, which is not among the parameters.", where, field, wire);
        }
    }

    private void path(String where, Entry entry, Map<String, Entry.Field> pathParameters) {
        for (String name : pathParameters == null ? List.<String>of() : PresetResolver.ids(entry)) {
            if (!pathParameters.containsKey(name)) {
                add("%s{%s} is not in shared/path-parameters.yaml.", where, name);
            }
        }
        for (String step : entry.steps()) {
            if (!entries.containsKey(step)) {
                add("%ssteps names %s, which is not in the catalogue.", where, step);
            }
        }
    }

    private void items(
            Map<String, Map<String, String>> items, Map<String, Entry.Field> pathParameters) {
        for (var item : items.entrySet()) {
            for (String id : item.getValue().keySet()) {
                if (!pathParameters.containsKey(id)) {
                    add(
                            "shared/items.yaml, %s: %s is not in shared/path-parameters.yaml.",
                            item.getKey(), id);
                }
            }
        }
    }

    private void add(String sentence, Object... names) {
        mistakes.add(sentence.formatted(names));
    }
}
