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
package io.github.camelchatwoot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what differs, with both sides, shortened around the first place where they part. */
final class Differences {

    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    private final String side;
    private final List<String> found = new ArrayList<>();

    /**
     * @param side what the other side is called: sent, or got
     */
    Differences(String side) {
        this.side = side;
    }

    void unlessEqual(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            add(what, expected, actual);
        }
    }

    void add(String what, Object expected, Object actual) {
        String left = String.valueOf(expected);
        String right = String.valueOf(actual);
        int at = 0;
        while (at < Math.min(left.length(), right.length())
                && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        found.add(
                "%s%n  expected %s%n  %-8s %s"
                        .formatted(what, shown(left, at), side, shown(right, at)));
    }

    private static String shown(String text, int place) {
        int from = Math.max(0, place - BEFORE);
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
