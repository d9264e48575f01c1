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
package io.github.camelchatwoot.client;

/** Text of others, fit for one line of a log: no control characters, and no more than is read. */
public final class Sentence {

    private static final int LONGEST = 1000;
    private static final int LONGEST_VALUE = 60;

    private Sentence() {}

    /** At most 1000 characters. */
    public static String of(String text) {
        String line = oneLine(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** What failed first, in its own words. */
    public static String of(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null
                ? first.getClass().getSimpleName()
                : of(first.getMessage());
    }

    /** A value that a sentence quotes: at most 60 characters. */
    public static String excerpt(String value) {
        return value.length() <= LONGEST_VALUE
                ? oneLine(value)
                : oneLine(value.substring(0, LONGEST_VALUE)) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }
}
