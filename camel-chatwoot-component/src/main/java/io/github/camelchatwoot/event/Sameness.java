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
package io.github.camelchatwoot.event;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Whether two values mean the same: 1 and 1.0 do, and so do null, "" and an empty list. */
final class Sameness {

    private Sameness() {}

    static boolean same(Object one, Object other) {
        if (isBlank(one) || isBlank(other)) {
            return isBlank(one) && isBlank(other);
        } else if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        } else if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return sameEntries(a, b);
        } else if (one instanceof Collection<?> a && other instanceof Collection<?> b) {
            return sameElements(a, b);
        }
        return one.equals(other);
    }

    /** The same elements in whatever order, as labels are. */
    static boolean sameSet(Object one, Object other) {
        return one instanceof Collection<?> a && other instanceof Collection<?> b
                ? new HashSet<>(a).equals(new HashSet<>(b))
                : same(one, other);
    }

    /** The keys whose values differ. */
    static Set<Object> differingKeys(Object one, Object other) {
        Map<?, ?> a = one instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> b = other instanceof Map<?, ?> map ? map : Map.of();
        Set<Object> keys = new HashSet<>(a.keySet());
        keys.addAll(b.keySet());
        keys.removeIf(key -> same(a.get(key), b.get(key)));
        return keys;
    }

    private static boolean isBlank(Object value) {
        return value == null
                || value.equals("")
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static boolean sameEntries(Map<?, ?> one, Map<?, ?> other) {
        Map<Object, Object> rest = new HashMap<>(other);
        for (Map.Entry<?, ?> entry : one.entrySet()) {
            if (!same(entry.getValue(), rest.remove(entry.getKey()))) {
                return false;
            }
        }
        return rest.values().stream().allMatch(Sameness::isBlank);
    }

    private static boolean sameElements(Collection<?> one, Collection<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.iterator();
        return one.stream().allMatch(element -> same(element, others.next()));
    }
}
