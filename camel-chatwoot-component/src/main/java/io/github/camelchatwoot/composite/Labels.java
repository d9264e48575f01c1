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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;

/**
 * Adds labels to those of a conversation or contact, and takes some away. The API only replaces all
 * of them, and two that read, change and write at once lose each other's: so one at a time.
 */
final class Labels {

    private Labels() {}

    static Result add(Arguments given, Steps steps) throws ChatwootException {
        return change(given, steps, Set::addAll);
    }

    static Result remove(Arguments given, Steps steps) throws ChatwootException {
        return change(given, steps, Set::removeAll);
    }

    private static Result change(
            Arguments given, Steps steps, BiConsumer<Set<String>, Collection<String>> change)
            throws ChatwootException {
        Collection<?> wanted = (Collection<?>) given.get("labels");
        return Result.of(change(Owner.of(given), wanted, steps, null, change));
    }

    /**
     * Adds labels as a step of something else.
     *
     * @param as null for the endpoint's own choice
     */
    static void add(Owner owner, Collection<?> labels, Steps steps, Credentials.Actor as)
            throws ChatwootException {
        change(owner, labels, steps, as, Set::addAll);
    }

    private static List<String> change(
            Owner owner,
            Collection<?> wanted,
            Steps steps,
            Credentials.Actor as,
            BiConsumer<Set<String>, Collection<String>> change)
            throws ChatwootException {
        return steps.alone(
                "labels of " + owner.kind() + " " + owner.id(),
                () -> {
                    Map<String, Object> who = Map.of(owner.idOption(), owner.id());
                    Set<String> labels = labels(steps, as, owner, who);
                    Set<String> changed = new LinkedHashSet<>(labels);
                    change.accept(changed, wanted.stream().map(String::valueOf).toList());
                    if (!changed.equals(labels)) {
                        steps.callAs(
                                as,
                                "set" + owner.kind() + "Labels",
                                Map.of(
                                        owner.idOption(),
                                        owner.id(),
                                        "labels",
                                        List.copyOf(changed)));
                    }
                    return List.copyOf(changed);
                });
    }

    private static Set<String> labels(
            Steps steps, Credentials.Actor as, Owner owner, Map<String, Object> who)
            throws ChatwootException {
        Set<String> labels = new LinkedHashSet<>();
        if (steps.callAs(as, "list" + owner.kind() + "Labels", who).thing()
                instanceof List<?> present) {
            present.forEach(label -> labels.add(String.valueOf(label)));
        }
        return labels;
    }
}
