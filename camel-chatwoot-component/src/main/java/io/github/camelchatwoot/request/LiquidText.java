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
package io.github.camelchatwoot.request;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps text that the route's author did not write from being read as a Liquid template by the
 * server, which renders outgoing content.
 *
 * <p>The server wraps what stands between backticks in {@code raw} tags before it renders (seen in
 * its own source), so nothing is a template there and an escape would be shown as it is. Elsewhere
 * each brace that would open a tag is written as a Liquid expression that yields that brace. A code
 * span with tags in it could be left from within: its backticks are written as expressions, too,
 * and it is escaped like the rest.
 */
final class LiquidText {

    private static final Pattern CODE_SPAN = Pattern.compile("`(.*?)`", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{[{%]");

    // single quotes, because campaigns render templates out of JSON text
    private static final String BRACE = "{{ '%7B' | url_decode }}";
    private static final String BACKTICK = "{{ '%60' | url_decode }}";

    private final String text;
    private final BitSet foreign = new BitSet();
    private final BitSet inCode = new BitSet();
    private final BitSet escaped = new BitSet();

    private LiquidText(MixedText mixed) {
        text = mixed.toString();
        int at = 0;
        for (MixedText.Run run : mixed.runs()) {
            foreign.set(at, at + run.text().length(), !run.byAuthor());
            at += run.text().length();
        }
    }

    /**
     * @param text {@link MixedText}, or any other text, which is foreign then
     * @param codeSpans whether the server leaves what is between backticks alone
     */
    static String escape(Object text, boolean codeSpans) {
        String whole = text.toString();
        if (whole.indexOf('{') < 0) {
            return whole;
        }
        MixedText mixed =
                text instanceof MixedText m
                        ? m
                        : new MixedText(List.of(new MixedText.Run(whole, false)));
        LiquidText liquid = new LiquidText(mixed);
        if (codeSpans) {
            liquid.findCodeSpans();
        }
        return liquid.escape();
    }

    private String escape() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == '{' && !inCode.get(i) && opensForeignTag(i)) {
                escaped.set(i);
            }
        }
        if (escaped.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + escaped.cardinality() * 24);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(!escaped.get(i) ? String.valueOf(c) : c == '{' ? BRACE : BACKTICK);
        }
        return out.toString();
    }

    private void findCodeSpans() {
        Matcher span = CODE_SPAN.matcher(text);
        while (span.find()) {
            int nextForeign = foreign.nextSetBit(span.start());
            boolean byAuthor = nextForeign < 0 || nextForeign >= span.end();
            if (byAuthor || !TAG.matcher(span.group()).find()) {
                inCode.set(span.start(), span.end());
            } else {
                escaped.set(span.start());
                escaped.set(span.end() - 1);
                // no tag of a code span was ever one, whoever wrote it
                foreign.set(span.start(), span.end());
            }
        }
    }

    /** Whether the brace here and what follows it open a tag that is not the author's alone. */
    private boolean opensForeignTag(int brace) {
        int next = brace + 1;
        if (next == text.length()) {
            return false;
        }
        // an expression of ours follows: its own braces would join with this one
        if (escaped.get(next)) {
            return true;
        }
        // before a code span the server puts its own tag
        char follower = inCode.get(next) ? '{' : text.charAt(next);
        return (follower == '{' || follower == '%') && (foreign.get(brace) || foreign.get(next));
    }
}
