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
package io.github.camelchatwoot.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Cuts an expression into its tokens. */
final class Tokens {

    private static final String SIGNS = "=!<>(),";

    private final String text;
    private final IntUnaryOperator endOfPiece;
    private int at;

    private Tokens(String text, IntUnaryOperator endOfPiece) {
        this.text = text;
        this.endOfPiece = endOfPiece;
    }

    /**
     * @param endOfPiece the position after the <code>${…}</code> that begins at a position, or that
     *     position itself if nothing does
     */
    static List<Token> of(String text, IntUnaryOperator endOfPiece) {
        Tokens tokens = new Tokens(text, endOfPiece);
        List<Token> all = new ArrayList<>();
        Token token;
        do {
            token = tokens.next();
            all.add(token);
        } while (token.kind() != Token.Kind.END);
        return all;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", start);
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return new Token(Token.Kind.QUOTED, quoted(first), start);
        } else if (SIGNS.indexOf(first) >= 0) {
            boolean pair = "!<>".indexOf(first) >= 0 && text.startsWith("=", at + 1);
            at += pair ? 2 : 1;
            return new Token(Token.Kind.SIGN, text.substring(start, at), start);
        }
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at = Math.max(endOfPiece.applyAsInt(at), at + 1);
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
    }

    /** A quote in quoted text is written twice; those of an expression in it are its own. */
    private String quoted(char quote) {
        int start = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length()) {
            int end = endOfPiece.applyAsInt(at);
            if (end > at) {
                inside.append(text, at, end);
                at = end;
            } else if (text.charAt(at) != quote) {
                inside.append(text.charAt(at++));
            } else if (text.startsWith(String.valueOf(quote), at + 1)) {
                inside.append(quote);
                at += 2;
            } else {
                at++;
                return inside.toString();
            }
        }
        throw new WrongFilter(start, "the quoted text has no end; %s is missing", quote);
    }
}
