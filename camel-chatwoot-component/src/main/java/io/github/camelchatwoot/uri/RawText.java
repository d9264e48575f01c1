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
package io.github.camelchatwoot.uri;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.ExpressionClause;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;

/**
 * Keeps values as they were written. Camel joins the lines of every URI before a component sees it,
 * without so much as a space, ends a raw value at {@code )&}, decodes {@code %25} in it, and
 * stumbles over control characters and all spaces but the plain one. So these characters travel in
 * disguise: as their number behind a character that Unicode sets aside for such inner use, which is
 * never part of text.
 */
public final class RawText extends ModelLifecycleStrategySupport {

    private static final String READ_BY_CAMEL = "%&+)";
    private static final String EVALUATED_BY_CAMEL = READ_BY_CAMEL + "$";
    private static final Pattern QUERY = Pattern.compile("(?<=\\?).*", Pattern.DOTALL);
    private static final char MARK = '\uFDD0';
    private static final Pattern DISGUISED = Pattern.compile(MARK + "([0-9A-F]{4})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A raw value ends at a bracket that the next option follows, or the end. */
    private static final Pattern RAW =
            Pattern.compile("(?<==RAW\\().*?(?=\\)(?:&[A-Za-z][\\w.-]*=|$))", Pattern.DOTALL);

    private RawText() {}

    /** The routes of this Camel keep them from here on, and those that it was given already. */
    public static void keepIn(CamelContext camelContext) {
        Model model = camelContext.getCamelContextExtension().getContextPlugin(Model.class);
        if (model.getModelLifecycleStrategies().stream().noneMatch(RawText.class::isInstance)) {
            RawText strategy = new RawText();
            model.addModelLifecycleStrategy(strategy);
            model.getRouteDefinitions().forEach(strategy::onAddRouteDefinition);
        }
    }

    /** The text as its author wrote it. */
    public static String restored(String text) {
        return text.indexOf(MARK) < 0
                ? text
                : DISGUISED
                        .matcher(text)
                        .replaceAll(
                                hex ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        HexFormat.fromHexDigits(hex.group(1)))));
    }

    /** A raw value for a URI that goes straight to the component. */
    public static String of(String text) {
        return "RAW(" + disguised(text, READ_BY_CAMEL) + ")";
    }

    /** A raw value for a URI that Camel may evaluate on its way; it finds no expression in it. */
    public static String opaque(String text) {
        return "RAW(" + disguised(text, EVALUATED_BY_CAMEL) + ")";
    }

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        all(route, SendDefinition.class)
                .filter(send -> isOurs(send.getUri()))
                .forEach(send -> send.setUri(disguisedIn(send.getUri(), READ_BY_CAMEL)));
        all(route, ToDynamicDefinition.class)
                .filter(send -> isOurs(send.getUri()))
                .forEach(send -> send.setUri(unevaluated(send.getUri())));
        all(route, EnrichDefinition.class).forEach(RawText::keepIn);
        FromDefinition from = route.getInput();
        if (from != null && isOurs(from.getUri())) {
            from.setUri(disguisedIn(from.getUri(), READ_BY_CAMEL));
        }
    }

    private static <T> Stream<T> all(RouteDefinition route, Class<T> kind) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), kind).stream();
    }

    /** To Camel it always leads to one place. */
    private static void keepIn(EnrichDefinition enrich) {
        ExpressionDefinition said = enrich.getExpression();
        if (said.getExpressionValue() instanceof ExpressionClause<?> clause
                && clause.getExpressionType() instanceof ExpressionDefinition built) {
            said = built;
        }
        if ("simple".equals(said.getLanguage()) && isOurs(said.getExpression())) {
            String uri = disguisedIn(said.getExpression(), READ_BY_CAMEL);
            enrich.setExpression(new ConstantExpression(uri));
        }
    }

    /** Without expressions for Camel: the endpoint evaluates them, and text stays text. */
    private static String unevaluated(String uri) {
        return QUERY.matcher(disguisedIn(uri, EVALUATED_BY_CAMEL))
                .replaceFirst(query -> Matcher.quoteReplacement(disguised(query.group(), "$")));
    }

    private static String disguisedIn(String uri, String characters) {
        return RAW.matcher(uri)
                .replaceAll(
                        raw -> Matcher.quoteReplacement(disguisedAgain(raw.group(), characters)));
    }

    private static boolean isOurs(String uri) {
        return uri != null && uri.startsWith("chatwoot:");
    }

    /** Camel has %25 for each % by now, and would decode it later. */
    private static String disguisedAgain(String text, String characters) {
        return disguised(text.replace("%25", "%"), characters);
    }

    private static String disguised(String text, String characters) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (characters.indexOf(c) >= 0 || isOddSpace(c)) {
                out.append(MARK).append(HEX.toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isOddSpace(char c) {
        return c != ' ' && (Character.isISOControl(c) || Character.isSpaceChar(c));
    }
}
