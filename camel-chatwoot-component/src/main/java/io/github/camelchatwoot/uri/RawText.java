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
 * stumbles over tabs and no-break spaces. So these characters travel in disguise: as characters
 * that Unicode sets aside for such inner use and that are never part of text.
 */
public final class RawText extends ModelLifecycleStrategySupport {

    private static final String BREAKABLE =
            "\n\r\t%&+)\u00a0\u2007\u2009\u200a\u2028\u2029\u202f\u3000";
    private static final char DISGUISE = '\uFDD0';

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
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int index = out.charAt(i) - DISGUISE;
            if (index >= 0 && index < BREAKABLE.length()) {
                out.setCharAt(i, BREAKABLE.charAt(index));
            }
        }
        return out.toString();
    }

    /** A raw value for a URI, of text as its author wrote it. */
    public static String of(String text) {
        return "RAW(" + disguised(text) + ")";
    }

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        for (SendDefinition<?> send :
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), SendDefinition.class)) {
            send.setUri(disguisedIn(send.getUri()));
        }
        for (ToDynamicDefinition send :
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), ToDynamicDefinition.class)) {
            send.setUri(disguisedIn(send.getUri()));
        }
        if (route.getInput() != null) {
            route.getInput().setUri(disguisedIn(route.getInput().getUri()));
        }
    }

    private static String disguisedIn(String uri) {
        return uri != null && uri.startsWith("chatwoot:")
                ? RAW.matcher(uri)
                        .replaceAll(raw -> Matcher.quoteReplacement(disguisedAgain(raw.group())))
                : uri;
    }

    /** Camel has %25 for each % by now, and would decode it later. */
    private static String disguisedAgain(String text) {
        return disguised(text.replace("%25", "%"));
    }

    private static String disguised(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int index = BREAKABLE.indexOf(out.charAt(i));
            if (index >= 0) {
                out.setCharAt(i, (char) (DISGUISE + index));
            }
        }
        return out.toString();
    }
}
