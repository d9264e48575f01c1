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

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Refusal;

/**
 * Search in the content of messages: a part of the text, or with the feature {@code
 * search_with_gin} whole words in sequence, whose English endings don't count.
 */
interface MessageSearch extends Predicate<Message> {

    /** Has a meaning in PostgreSQL's query language; the server passes it on and breaks. */
    Pattern NO_QUERY = Pattern.compile("[':()&|!<>]");

    static MessageSearch of(String query, boolean words) {
        String text = query.strip().toLowerCase(Locale.ROOT);
        if (!words) {
            return message ->
                    message.content != null
                            && message.content.toLowerCase(Locale.ROOT).contains(text);
        }
        if (NO_QUERY.matcher(text).find()) {
            throw Refusal.internal();
        }
        List<String> phrase = words(text);
        return message ->
                phrase.isEmpty()
                        || message.content != null
                                && Collections.indexOfSubList(words(message.content), phrase) >= 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 ? word.replaceFirst("(ing|ed|es|s|e)$", "") : word)
                .toList();
    }
}
