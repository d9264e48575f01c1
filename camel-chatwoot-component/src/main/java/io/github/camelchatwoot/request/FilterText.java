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

import java.time.Clock;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.filter.Filter;
import io.github.camelchatwoot.filter.Operand;
import io.github.camelchatwoot.filter.Subject;
import io.github.camelchatwoot.operation.ParameterType;

/** A filter with expressions in its values. They are found once, when the route starts. */
final class FilterText implements UriValue.Source {

    private final Filter filter;
    private final Map<Operand, TextTemplate> templates;
    private final Clock clock;

    private FilterText(Filter filter, Map<Operand, TextTemplate> templates, Clock clock) {
        this.filter = filter;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException with the position, if it is no filter of this type
     */
    static FilterText parse(ParameterType type, String text, Piece.Compiler compiler, Clock clock) {
        Filter filter = Filter.parse(subject(type), text, at -> endOfPiece(text, at));
        Map<Operand, TextTemplate> templates = new IdentityHashMap<>();
        for (Operand operand : filter.operands()) {
            templates.put(operand, TextTemplate.parse(operand.text(), compiler));
        }
        filter.payload(
                operand ->
                        TextTemplate.hasPiece(operand.text())
                                ? Filter.LATER
                                : templates.get(operand).evaluate(null).toString(),
                clock);
        return new FilterText(filter, templates, clock);
    }

    /** The conditions of a filter that came with a message: nothing in it is an expression. */
    static List<Map<String, Object>> conditions(ParameterType type, String text, Clock clock) {
        return Filter.parse(subject(type), text, at -> at).payload(Operand::text, clock);
    }

    private static Subject subject(ParameterType type) {
        return type == ParameterType.CONTACT_FILTER ? Subject.CONTACTS : Subject.CONVERSATIONS;
    }

    private static int endOfPiece(String text, int at) {
        if (text.startsWith("\\${", at)) {
            return at + 3;
        }
        return text.startsWith("${", at) ? TextTemplate.endOfPiece(text, at) : at;
    }

    @Override
    public Object evaluate(IncomingMessage message) {
        return filter.payload(
                operand -> plain(templates.get(operand).evaluate(message), message), clock);
    }

    private static Object plain(Object value, IncomingMessage message) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(element -> plain(element, message)).toList();
        } else if (value == null
                || value instanceof Number
                || value instanceof Boolean
                || WireValue.isTime(value)) {
            return value;
        }
        return value instanceof CharSequence || value instanceof MixedText
                ? value.toString()
                : message.text(value);
    }
}
