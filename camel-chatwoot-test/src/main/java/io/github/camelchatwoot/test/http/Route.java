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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of the routing table. */
record Route(String method, String[] segments, Access access, Handler handler) {

    static Route of(String method, String path, Access access, Handler handler) {
        return new Route(method, split(path), access, handler);
    }

    Route with(Handler handler) {
        return new Route(method, segments, access, handler);
    }

    boolean matches(String method, String path) {
        String[] actual = split(path);
        if (!this.method.equals(method) || actual.length != segments.length) {
            return false;
        }
        for (int i = 0; i < actual.length; i++) {
            if (!segments[i].startsWith(":") && !segments[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    Map<String, String> pathParams(String path) {
        String[] actual = split(path);
        var params = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith(":")) {
                String value = actual[i].replace("+", "%2B");
                params.put(
                        segments[i].substring(1), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return params;
    }

    boolean isMoreSpecificThan(Route other) {
        for (int i = 0; i < segments.length; i++) {
            boolean fixed = !segments[i].startsWith(":");
            if (fixed == other.segments[i].startsWith(":")) {
                return fixed;
            }
        }
        return false;
    }

    private static String[] split(String path) {
        return path.split("/");
    }
}
