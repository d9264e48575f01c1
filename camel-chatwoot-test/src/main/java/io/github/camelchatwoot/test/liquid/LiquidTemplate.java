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
package io.github.camelchatwoot.test.liquid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liquid with outputs, raw, comment, assign, if, unless and for; any other tag is refused. */
final class LiquidTemplate {
    private static final Pattern TOKEN =
            Pattern.compile("(?s)\\{%-?\\s*(\\w+)(.*?)-?%\\}|\\{\\{-?(.*?)-?\\}\\}");

    private static final Pattern LOOP = Pattern.compile("(\\w+)\\s+in\\s+(\\S+)");

    /** A piece of a template. */
    private interface Piece {
        void render(Map<String, Object> variables, StringBuilder out);
    }

    private record Branch(LiquidCondition condition, List<Piece> pieces) {}

    private final String source;
    private final Matcher tokens;
    private int position;
    private List<Piece> pieces;

    private LiquidTemplate(String source) {
        this.source = source;
        this.tokens = TOKEN.matcher(source);
    }

    static LiquidTemplate parse(String source) throws LiquidSyntaxException {
        var template = new LiquidTemplate(source);
        var pieces = new ArrayList<Piece>();
        String end = template.parseUntilTag(pieces);
        if (end != null) {
            throw new LiquidSyntaxException("Unexpected tag " + end);
        }
        template.pieces = pieces;
        return template;
    }

    String render(Map<String, Object> variables) {
        var out = new StringBuilder();
        render(pieces, new HashMap<>(variables), out);
        return out.toString();
    }

    private static void render(
            List<Piece> pieces, Map<String, Object> variables, StringBuilder out) {
        pieces.forEach(piece -> piece.render(variables, out));
    }

    private String tag;
    private String markup;

    /** Reads pieces up to a tag that ends or divides a block; null at the end of the text. */
    private String parseUntilTag(List<Piece> into) throws LiquidSyntaxException {
        while (next(into)) {
            switch (tag) {
                case "" -> {
                    var expression = LiquidExpression.parse(markup);
                    into.add((vars, out) -> out.append(LiquidExpression.text(expression.in(vars))));
                }
                case "raw" -> addText(into, upTo("endraw"));
                case "comment" -> upTo("endcomment");
                case "assign" -> into.add(assign());
                case "if", "unless" -> into.add(block());
                case "for" -> into.add(loop());
                default -> {
                    return tag;
                }
            }
        }
        return null;
    }

    /** The next output or tag; the text before it becomes a piece. */
    private boolean next(List<Piece> into) throws LiquidSyntaxException {
        if (!tokens.find(position)) {
            String rest = source.substring(position);
            if (rest.contains("{{") || rest.contains("{%")) {
                throw new LiquidSyntaxException("A tag or an output is not closed");
            }
            addText(into, rest);
            position = source.length();
            return false;
        }
        addText(into, source.substring(position, tokens.start()));
        position = tokens.end();
        tag = tokens.group(1) == null ? "" : tokens.group(1);
        markup = (tag.isEmpty() ? tokens.group(3) : tokens.group(2)).strip();
        return true;
    }

    private static void addText(List<Piece> into, String text) {
        into.add((vars, out) -> out.append(text));
    }

    private String upTo(String end) throws LiquidSyntaxException {
        Matcher closing = Pattern.compile("\\{%-?\\s*" + end + "\\s*-?%\\}").matcher(source);
        if (!closing.find(position)) {
            throw new LiquidSyntaxException(end + " is missing");
        }
        String inside = source.substring(position, closing.start());
        position = closing.end();
        return inside;
    }

    private Piece assign() throws LiquidSyntaxException {
        String[] sides = markup.split("=", 2);
        if (sides.length < 2) {
            throw new LiquidSyntaxException("assign needs a name and a value");
        }
        String name = sides[0].strip();
        var value = LiquidExpression.parse(sides[1]);
        return (vars, out) -> vars.put(name, value.in(vars));
    }

    private Piece loop() throws LiquidSyntaxException {
        Matcher parts = LOOP.matcher(markup);
        var inside = new ArrayList<Piece>();
        if (!parts.matches() || !"endfor".equals(parseUntilTag(inside))) {
            throw new LiquidSyntaxException("Not a loop with an endfor");
        }
        String name = parts.group(1);
        var items = LiquidExpression.parse(parts.group(2));
        return (vars, out) -> {
            if (items.in(vars) instanceof List<?> list) {
                for (Object item : list) {
                    vars.put(name, item);
                    render(inside, vars, out);
                }
            }
        };
    }

    private Piece block() throws LiquidSyntaxException {
        String end = "end" + tag;
        var branches = new ArrayList<Branch>();
        LiquidCondition condition = LiquidCondition.parse(markup, tag.equals("unless"));
        String closing;
        do {
            var inside = new ArrayList<Piece>();
            branches.add(new Branch(condition, inside));
            closing = parseUntilTag(inside);
            if ("elsif".equals(closing)) {
                condition = LiquidCondition.parse(markup, false);
            } else if ("else".equals(closing)) {
                condition = LiquidCondition.ALWAYS;
            } else if (!end.equals(closing)) {
                throw new LiquidSyntaxException(end + " is missing");
            }
        } while (!end.equals(closing));
        return (vars, out) ->
                branches.stream()
                        .filter(branch -> branch.condition().holds(vars))
                        .findFirst()
                        .ifPresent(branch -> render(branch.pieces(), vars, out));
    }
}
