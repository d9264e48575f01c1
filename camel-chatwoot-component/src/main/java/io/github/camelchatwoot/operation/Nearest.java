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
package io.github.camelchatwoot.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which names somebody who mistyped one, or remembers it from elsewhere, may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the candidates, by letters or by the meaning of their words. */
    public static List<String> to(String typed, Collection<String> candidates, int limit) {
        Words words = Words.of(typed);
        return candidates.stream()
                .map(candidate -> new Ranked(candidate, distance(typed, words, candidate)))
                .sorted(Comparator.comparingDouble(Ranked::distance).thenComparing(Ranked::name))
                .map(Ranked::name)
                .limit(limit)
                .toList();
    }

    private record Ranked(String name, double distance) {}

    private static double distance(String typed, Words words, String candidate) {
        Words others = Words.of(candidate);
        return words.undo(others)
                ? Words.NOTHING_IN_COMMON
                : Math.min(letters(typed, candidate), words.distance(others));
    }

    /** The share of letters that differ; a difference in case counts nothing. */
    static double letters(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 0 : (double) edits(left, right) / longer;
    }

    /** Levenshtein distance; a difference in case counts nothing. */
    static int edits(String left, String right) {
        String a = left.toLowerCase();
        String b = right.toLowerCase();
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j] + 1, current[j - 1] + 1));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
