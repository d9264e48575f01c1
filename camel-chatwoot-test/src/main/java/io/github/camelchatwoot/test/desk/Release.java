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
package io.github.camelchatwoot.test.desk;

import java.util.Comparator;

/** A release of Chatwoot, such as 4.14.2. */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
    /** The one that this simulator knows whole. */
    public static final Release NEWEST = of("4.14.2");

    /** The first that signs webhooks of accounts and shows their secret. */
    public static final Release SIGNS_FOR_ACCOUNTS = of("4.12.0");

    /** The first that does so for API inboxes and bots. */
    public static final Release SIGNS_FOR_INBOXES_AND_BOTS = of("4.13.0");

    /** The first that filters conversations by contact. */
    public static final Release FILTERS_BY_CONTACT = of("4.14.2");

    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major)
                    .thenComparingInt(Release::minor)
                    .thenComparingInt(Release::patch);

    public static Release of(String text) {
        if (!text.matches("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}")) {
            throw new IllegalArgumentException(
                    "'%s' is no release; it looks like 4.14.2".formatted(text));
        }
        String[] numbers = text.split("\\.");
        return new Release(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]));
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
