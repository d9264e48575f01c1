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

import java.util.ArrayList;
import java.util.List;

/**
 * Text with {@code ${…}} in it. Only the balanced pieces are expressions; what stands between them is
 * literal, because Camel's Simple language would read {@code ?}, {@code ++} and backslashes in it.
 * {@code \${} is a literal {@code ${}.
 */
public final class TextTemplate {

    private static final String OPEN = "${";

    /** Exactly one of the two is set. */
    private record Part(String literal, Piece piece) {}

    private final List<Part> parts;

    private TextTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * @throws IllegalArgumentException if a piece is not closed, or if it is not an expression
     */
    public static TextTemplate parse(String text, Piece.Compiler compiler) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\" + OPEN, at)) {
                literal.append(OPEN);
                at += 1 + OPEN.length();
            } else if (text.startsWith(OPEN, at)) {
                int end = endOfPiece(text, at);
                if (!literal.isEmpty()) {
                    parts.add(new Part(literal.toString(), null));
                    literal.setLength(0);
                }
                parts.add(new Part(null, compiler.compile(text.substring(at, end))));
                at = end;
            } else {
                literal.append(text.charAt(at++));
            }
        }
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), null));
        }
        return new TextTemplate(parts);
    }

    /** Whether the text of a parameter has an expression in it. */
    public static boolean hasPiece(String text) {
        int at = text.indexOf(OPEN);
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.indexOf(OPEN, at + 1);
        }
        return at >= 0;
    }

    /** Whether the whole text is one expression, whose value keeps its type. */
    public boolean isLonePiece() {
        return parts.size() == 1 && parts.get(0).piece() != null;
    }

    /** The value of a lone piece as it is, else {@link MixedText}; null inside text is empty. */
    public Object evaluate(IncomingMessage message) {
        if (isLonePiece()) {
            return parts.get(0).piece().evaluate(message);
        }
        List<MixedText.Run> runs = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part.piece() == null) {
                runs.add(new MixedText.Run(part.literal(), true));
            } else {
                String text = message.text(part.piece().evaluate(message));
                runs.add(new MixedText.Run(text == null ? "" : text, false));
            }
        }
        return new MixedText(runs);
    }

    /** The position after the piece that starts here. */
    static int endOfPiece(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(
                "the ${ at position %d is not closed; write \\${ for a literal one"
                        .formatted(start));
    }
}
