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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;

/**
 * Somebody, by one key or more.
 *
 * @param keys as Chatwoot keeps them, the strongest first
 */
record Person(Map<PersonKey, String> keys) {

    /**
     * @throws IllegalArgumentException if a phone number can't be understood
     */
    static Person of(Arguments given) {
        Map<PersonKey, String> keys = new EnumMap<>(PersonKey.class);
        for (PersonKey key : PersonKey.values()) {
            Object value = RequestAssembly.resolved(given.get(key.option()));
            if (value != null && !value.toString().isBlank()) {
                keys.put(key, key.normal(value.toString(), given.text("country")));
            }
        }
        return new Person(keys);
    }

    boolean isNobody() {
        return keys.isEmpty();
    }

    /** The same one, if there is a key. */
    Person needed() {
        if (isNobody()) {
            throw new IllegalArgumentException(
                    "nobody is named: set identifier, email or phoneNumber");
        }
        return this;
    }

    boolean has(PersonKey key, Map<String, Object> contact) {
        String mine = keys.get(key);
        String theirs = key.of(contact);
        return mine != null && theirs != null && key.same(mine, theirs);
    }

    /** Whether contact and person both have the key, and not the same. */
    boolean differs(PersonKey key, Map<String, Object> contact) {
        return keys.containsKey(key) && key.of(contact) != null && !has(key, contact);
    }

    boolean hasAny(Map<String, Object> contact) {
        return keys.keySet().stream().anyMatch(key -> has(key, contact));
    }

    /** What to hold while looking for and writing this person. */
    List<String> locks() {
        return keys.entrySet().stream()
                .map(key -> "contact with " + key.getKey().field() + " " + key.getValue())
                .toList();
    }

    /** The conditions of a filter that finds whoever has one of the keys. */
    List<Map<String, Object>> conditions() {
        List<Map<String, Object>> conditions = new ArrayList<>();
        keys.forEach((key, value) -> conditions.add(Conditions.equal(key.field(), value)));
        return Conditions.any(conditions);
    }

    /** The keys by option. */
    Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        keys.forEach((key, value) -> options.put(key.option(), value));
        return options;
    }
}
