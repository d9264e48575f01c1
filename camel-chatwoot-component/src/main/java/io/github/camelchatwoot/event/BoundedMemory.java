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

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps so many states and forgets the longest unused. */
public final class BoundedMemory<S> implements Memory<S> {

    private final Map<String, S> states;

    public BoundedMemory(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A memory keeps at least 1 state, not " + limit);
        }
        states =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, S> eldest) {
                        return size() > limit;
                    }
                };
    }

    @Override
    public synchronized S last(String key) {
        return states.get(key);
    }

    @Override
    public synchronized void keep(String key, S state) {
        states.put(key, state);
    }

    @Override
    public synchronized void forget(String key) {
        states.remove(key);
    }

    synchronized int size() {
        return states.size();
    }
}
