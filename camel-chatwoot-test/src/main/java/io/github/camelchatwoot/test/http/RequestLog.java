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
package io.github.camelchatwoot.test.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest 10,000 requests that the simulator got, oldest first, for a test to look at. */
public final class RequestLog {
    private static final int KEPT = 10_000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

    synchronized void add(ReceivedRequest request) {
        requests.addLast(request);
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }

    /**
     * @param pathPattern as in {@link PathPattern}, such as {@code /messages}
     */
    public List<ReceivedRequest> to(String method, String pathPattern) {
        var pattern = new PathPattern(method, pathPattern);
        return all().stream().filter(r -> pattern.matches(r.method(), r.path())).toList();
    }

    /**
     * @throws IllegalStateException if there was none
     */
    public synchronized ReceivedRequest last() {
        if (requests.isEmpty()) {
            throw new IllegalStateException("The simulator has not got any request");
        }
        return requests.getLast();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
