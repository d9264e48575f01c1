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
package io.github.camelchatwoot.test.api;

import java.util.Locale;
import java.util.Set;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The field {@code locale} of accounts: a language, perhaps with a country. */
final class Locales {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Locales() {}

    /**
     * @param now what it is without being given
     * @throws Refusal 500 for an unknown language: the real server breaks on it
     */
    static String in(Params given, String now) {
        String locale = given.changed("locale", now);
        if (locale != null && !LANGUAGES.contains(locale.replaceFirst("_.*", ""))) {
            throw Refusal.internal();
        }
        return locale;
    }
}
