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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Who had a turn when, in this process. Whoever had none yet comes first. */
public final class RoundRobin {

    private final AtomicLong count = new AtomicLong();
    private final Map<Object, Long> last = new ConcurrentHashMap<>();

    /**
     * The order in which candidates have their turn; those who never had one by id.
     *
     * @param round what the turns are about
     * @param id tells a candidate's id
     */
    <T> Comparator<T> longestAgo(Object round, Function<T, Long> id) {
        return Comparator.comparing((T one) -> last.getOrDefault(List.of(round, id.apply(one)), 0L))
                .thenComparing(id);
    }

    void had(Object round, Long id) {
        last.put(List.of(round, id), count.incrementAndGet());
    }
}
