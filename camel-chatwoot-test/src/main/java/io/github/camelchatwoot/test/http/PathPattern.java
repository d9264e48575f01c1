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

import java.util.regex.Pattern;

/**
 * Requests by method and the end of their path: {@code /messages} is any path that ends so, {@code
 * /contacts/*} has one more segment, {@code *} alone is any path. The method {@code *} is any.
 */
final class PathPattern {
    private final String method;
    private final Pattern path;

    PathPattern(String method, String path) {
        if (!path.startsWith("/") && !path.equals("*")) {
            throw new IllegalArgumentException(
                    "A path pattern starts with a slash, such as /messages, not " + path);
        }
        this.method = method;
        this.path =
                Pattern.compile(
                        path.equals("*")
                                ? ".*"
                                : ".*\\Q" + path.replace("*", "\\E[^/]+\\Q") + "\\E");
    }

    boolean matches(String method, String path) {
        return (this.method.equals("*") || this.method.equalsIgnoreCase(method))
                && this.path.matcher(path).matches();
    }
}
