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

import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.model.ToDynamicDefinition;

/**
 * Keeps raw values as they were written. Camel joins the lines of every URI before a component sees
 * it, without so much as a space, ends a raw value at {@code )&}, decodes {@code %25} in it, and
 * stumbles over control characters and all spaces but the plain one. So these characters travel in
 * disguise: as their number behind a character that Unicode sets aside for such inner use, which is
 * never part of text.
 */
public final class RawText extends ModelLifecycleStrategySupport {

    private static final String READ_BY_CAMEL = "%&+)";
    private static final String EVALUATED_BY_CAMEL = READ_BY_CAMEL + "$";
    private static final char MARK = '\uFDD0';
    private static final Pattern DISGUISED = Pattern.compile(MARK + "([0-9A-F]{4})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A raw value ends at a bracket that the next option follows, or the end. */
    private static final Pattern RAW =
            Pattern.compile("(?<==RAW\\().*?(?=\\)(?:&[A-Za-z][\\w.-]*=|$))", Pattern.DOTALL);

    private RawText() {}

    /** From here on the routes of this Camel keep them. */
    public static void keepIn(CamelContext camelContext) {
        Model model = camelContext.getCamelContextExtension().getContextPlugin(Model.class);
        if (model.getModelLifecycleStrategies().stream().noneMatch(RawText.class::isInstance)) {
            model.addModelLifecycleStrategy(new RawText());
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
        for (SendDefinition<?> send :
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), SendDefinition.class)) {
            send.setUri(disguisedIn(send.getUri(), READ_BY_CAMEL));
        }
        for (ToDynamicDefinition send :
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), ToDynamicDefinition.class)) {
            send.setUri(disguisedIn(send.getUri(), EVALUATED_BY_CAMEL));
        }
        if (route.getInput() != null) {
            route.getInput().setUri(disguisedIn(route.getInput().getUri(), READ_BY_CAMEL));
        }
    }

    private static String disguisedIn(String uri, String characters) {
        return uri != null && uri.startsWith("chatwoot:")
                ? RAW.matcher(uri)
                        .replaceAll(
                                raw ->
                                        Matcher.quoteReplacement(
                                                disguisedAgain(raw.group(), characters)))
                : uri;
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
