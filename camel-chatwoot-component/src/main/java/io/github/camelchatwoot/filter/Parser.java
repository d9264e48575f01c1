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
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Nearest;

/**
 * Reads an expression: conditions joined by {@code and}, which binds tighter, and {@code or}, with
 * parentheses where that is not what is meant.
 */
final class Parser {

    private final Subject subject;
    private final List<Token> tokens;
    private final List<Operand> operands = new ArrayList<>();
    private int next;

    Parser(Subject subject, List<Token> tokens) {
        this.subject = subject;
        this.tokens = tokens;
    }

    /** All operands that were read, in their order. */
    List<Operand> operands() {
        return operands;
    }

    Expression whole() {
        Expression whole = any();
        if (peek().kind() != Token.Kind.END) {
            throw new WrongFilter(
                    peek().at(), "'and', 'or' or the end is expected, not %s", peek().shown());
        }
        return whole;
    }

    private Expression any() {
        List<Expression> parts = joined("or", this::all);
        return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
    }

    private Expression all() {
        List<Expression> parts = joined("and", this::part);
        return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
    }

    private List<Expression> joined(String word, Supplier<Expression> part) {
        List<Expression> parts = new ArrayList<>();
        parts.add(part.get());
        while (peek().is(word)) {
            take();
            parts.add(part.get());
        }
        return parts;
    }

    private Expression part() {
        if (peek().isSign("(")) {
            Token open = take();
            Expression inside = any();
            if (!peek().isSign(")")) {
                throw new WrongFilter(
                        peek().at(),
                        "'and', 'or' or the ) for the ( at %d is expected, not %s",
                        open.at() + 1,
                        peek().shown());
            }
            take();
            return inside;
        }
        int at = peek().at();
        Attribute attribute = attribute();
        Comparison comparison = comparison(attribute);
        return new Expression.Condition(attribute, comparison, operands(comparison), at);
    }

    private Attribute attribute() {
        Token name = take();
        if (name.is("custom") && peek().is("attribute")) {
            take();
            return custom(take());
        }
        Attribute known =
                name.kind() == Token.Kind.WORD ? subject.attributes().get(name.text()) : null;
        if (known != null) {
            return known;
        }
        String names = String.join(", ", subject.attributes().keySet());
        if (name.kind() != Token.Kind.WORD) {
            throw new WrongFilter(
                    name.at(),
                    "an attribute is expected, not %s; there are %s",
                    name.shown(),
                    names);
        }
        throw new WrongFilter(
                name.at(),
                "%s is no attribute of %s, did you mean %s? There are %s; others are written custom attribute \"%s\"",
                name.shown(),
                subject.shown(),
                Nearest.to(name.text(), subject.attributes().keySet(), 1).get(0),
                names,
                Sentence.excerpt(name.text()));
    }

    private Attribute custom(Token key) {
        if (key.kind() != Token.Kind.WORD && key.kind() != Token.Kind.QUOTED) {
            throw new WrongFilter(
                    key.at(), "the key of a custom attribute is expected, not %s", key.shown());
        } else if (subject.attributes().containsKey(key.text())) {
            throw new WrongFilter(
                    key.at(),
                    "'%s' is an attribute of Chatwoot's own, which hides custom ones of that name",
                    key.text());
        }
        return Attribute.custom(key.text());
    }

    private Comparison comparison(Attribute attribute) {
        int start = next;
        for (Comparison comparison : Comparison.values()) {
            String[] words = comparison.written().split(" ");
            if (attribute.comparisons().contains(comparison) && follow(words)) {
                next += words.length;
                return comparison;
            }
        }
        Token wrong = tokens.get(start);
        throw new WrongFilter(
                wrong.at(),
                wrong.kind() == Token.Kind.END || isOperator(wrong)
                        ? "%s can't stand here; for %s there are %s"
                        : "%s is no operator; for %s there are %s",
                wrong.shown(),
                attribute.shown(),
                attribute.comparisons().stream()
                        .sorted()
                        .map(Comparison::written)
                        .collect(Collectors.joining(", ")));
    }

    private boolean follow(String... words) {
        for (int i = 0; i < words.length; i++) {
            Token token = tokens.get(Math.min(next + i, tokens.size() - 1));
            if (!token.is(words[i]) && !token.isSign(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Token.Kind.SIGN
                || List.of("in", "not", "contains", "does", "is", "days_before")
                        .contains(token.text().toLowerCase());
    }

    private List<Operand> operands(Comparison comparison) {
        List<Operand> read = new ArrayList<>();
        if (comparison.takesList() && peek().isSign("(")) {
            do {
                take();
                read.add(operand());
            } while (peek().isSign(","));
            if (!peek().isSign(")")) {
                throw new WrongFilter(peek().at(), "',' or ) is expected, not %s", peek().shown());
            }
            take();
        } else if (!comparison.takesNothing()) {
            if (comparison.takesList() && !peek().text().startsWith("$")) {
                throw new WrongFilter(
                        peek().at(), "a list such as (a, b) is expected, not %s", peek().shown());
            }
            read.add(operand());
        }
        operands.addAll(read);
        return read;
    }

    private Operand operand() {
        Token token = take();
        boolean keyword = token.is("and") || token.is("or");
        if (keyword || token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END) {
            throw new WrongFilter(
                    token.at(),
                    "a value is expected, not %s%s",
                    token.shown(),
                    token.kind() == Token.Kind.END ? "" : "; quote it if it is one");
        }
        return new Operand(token);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
