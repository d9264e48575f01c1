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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a test lets go wrong. The first fault that matches a request happens, the others don't. */
public final class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    /**
     * @param method {@code *} for any
     * @param path the end of the path, with {@code *} for any one segment: {@code /messages},
     *     {@code /conversations/*}; {@code *} alone for any path
     */
    public Fault onRequest(String method, String path) {
        var pattern = new PathPattern(method, path);
        return onRequest(raw -> pattern.matches(raw.method(), raw.path()));
    }

    /** For what method and path can't say, such as a header or a part of the body. */
    public Fault onRequest(Predicate<RawRequest> matches) {
        var fault = new Fault(matches);
        faults.add(fault);
        return fault;
    }

    /** From now on nothing goes wrong any more. */
    public void reset() {
        faults.clear();
    }

    Fault.Effect effectOn(RawRequest request) {
        return faults.stream()
                .filter(fault -> fault.strikes(request))
                .findFirst()
                .map(Fault::effect)
                .orElse(Fault.Effect.NONE);
    }
}
