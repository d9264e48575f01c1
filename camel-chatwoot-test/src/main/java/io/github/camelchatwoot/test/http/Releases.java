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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Release;

/** Which release brought a route, and which let bots use it: the list in releases.txt. */
final class Releases {
    private final Map<String, Release> first = new HashMap<>();

    Releases() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Releases.class.getResourceAsStream("releases.txt"),
                                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ", 2);
        first.put(withoutNames(words[1]), Release.of(words[0]));
    }

    /** Whether this release has the route, for the token of a bot or of others. */
    boolean has(Release release, Route route, boolean bot) {
        String method = route.method().equals("PUT") ? "PATCH" : route.method();
        String key = withoutNames(method + " " + String.join("/", route.segments()));
        Release since = first.get(bot ? key + " bot" : key);
        return since == null || since.compareTo(release) <= 0;
    }

    private static String withoutNames(String route) {
        return route.replaceAll(":\\w+", ":");
    }
}
