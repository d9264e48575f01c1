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
package io.github.camelchatwoot.names;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Nearest;

/** Which things of a list a name means. */
public final class NameMatch {

    /** As many as a person reads in an exception's message. */
    private static final int TOLD = 10;

    private NameMatch() {}

    /** Those of exactly this name; if there is none, those that have it in another case. */
    public static List<Map<String, Object>> in(
            List<Map<String, Object>> things, NameKind kind, String wanted) {
        String name = wanted.strip();
        List<Map<String, Object>> exact = named(things, kind, name::equals);
        return exact.isEmpty() ? named(things, kind, name::equalsIgnoreCase) : exact;
    }

    private static List<Map<String, Object>> named(
            List<Map<String, Object>> things, NameKind kind, Predicate<String> name) {
        return things.stream().filter(thing -> kind.namesOf(thing).anyMatch(name)).toList();
    }

    /** The sentence that nothing has this name, with what there is, the nearest first. */
    public static IllegalArgumentException none(
            List<Map<String, Object>> things, NameKind kind, String wanted) {
        List<String> all = things.stream().map(kind::told).distinct().toList();
        return new IllegalArgumentException(
                "%s: there is none named '%s'; there are %s"
                        .formatted(
                                kind.option(),
                                Sentence.excerpt(wanted),
                                all.isEmpty()
                                        ? "none at all"
                                        : bounded(Nearest.to(wanted, all, TOLD), all.size())));
    }

    static IllegalArgumentException several(
            List<Map<String, Object>> found, NameKind kind, String wanted, String instead) {
        return new IllegalArgumentException(
                "%s: %d are named '%s': %s; say %s"
                        .formatted(
                                kind.option(),
                                found.size(),
                                Sentence.excerpt(wanted),
                                bounded(
                                        found.stream().map(kind::told).limit(TOLD).toList(),
                                        found.size()),
                                instead));
    }

    private static String bounded(List<String> told, int all) {
        String list = told.stream().collect(Collectors.joining(", "));
        return all > told.size() ? "%s and %d more".formatted(list, all - told.size()) : list;
    }
}
