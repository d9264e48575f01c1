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
package io.github.camelchatwoot;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.util.Pair;
import org.apache.camel.util.URISupport;

/**
 * Text in {@code RAW(…)} of a URI that is to arrive as it was written. Camel joins the lines of
 * every URI, for those who write one over several lines, and takes no control characters and no
 * spaces but the plain one. In between they stand as their number behind a character that Unicode
 * sets aside for such inner use.
 */
final class UriText {

    private static final char MARK = '\uFDD0';
    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9A-F]{4})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UriText() {}

    /** The URI with what it can't carry replaced, in its raw texts only. */
    static String carried(String uri) {
        List<Pair<Integer>> texts = URISupport.scanRaw(uri);
        StringBuilder carried = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (isOdd(c) && isIn(texts, i)) {
                carried.append(MARK).append(HEX.toHexDigits(c));
            } else {
                carried.append(c);
            }
        }
        return carried.toString();
    }

    /** The text as it was written. */
    static String written(String carried) {
        return carried.indexOf(MARK) < 0
                ? carried
                : MARKED.matcher(carried)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                HexFormat.fromHexDigits(
                                                                        m.group(1)))));
    }

    private static boolean isOdd(char c) {
        return c != ' ' && (Character.isISOControl(c) || Character.isSpaceChar(c));
    }

    private static boolean isIn(List<Pair<Integer>> texts, int place) {
        return texts.stream().anyMatch(t -> t.getLeft() <= place && place <= t.getRight());
    }
}
