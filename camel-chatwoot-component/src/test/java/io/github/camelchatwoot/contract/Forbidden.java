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
package io.github.camelchatwoot.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;

/** What the catalogue forbids, so that it has to be refused before anything is sent. */
final class Forbidden {

    private Forbidden() {}

    /** Why these inputs may not be sent, or null if they may. */
    static String reason(Inputs inputs, RecordedTokens.Kind token) {
        String ofToken = ofToken(inputs.operation(), token);
        return ofToken != null ? ofToken : ofInputs(inputs);
    }

    static String ofInputs(Inputs inputs) {
        if (!inputs.unknown().isEmpty()) {
            return "the catalogue has no " + inputs.unknown().keySet();
        }
        for (Parameter parameter : inputs.operation().parameters()) {
            boolean given = inputs.given().containsKey(parameter);
            Object value = inputs.given().get(parameter);
            if (parameter.required() && (!given || isEmptyOutsideBody(parameter, value))) {
                return parameter.option() + " is required";
            } else if (outsideEnum(parameter, value)) {
                return parameter.option() + " is none of " + parameter.allowed();
            }
        }
        return null;
    }

    private static String ofToken(Operation operation, RecordedTokens.Kind token) {
        if (!operation.token() || operation.family() == Family.CLIENT) {
            return null;
        }
        boolean right =
                operation.family() == Family.PLATFORM
                        ? token == RecordedTokens.Kind.PLATFORM
                        : token == RecordedTokens.Kind.USER
                                || token == RecordedTokens.Kind.BOT && operation.bots();
        return right ? null : "the token is of the kind " + token;
    }

    private static boolean isEmptyOutsideBody(Parameter parameter, Object value) {
        return parameter.place() != Place.BODY && (value == null || value.equals(""));
    }

    private static boolean outsideEnum(Parameter parameter, Object value) {
        Collection<?> values =
                value instanceof Collection<?> many
                        ? many
                        : value == null ? List.of() : List.of(value);
        return !parameter.allowed().isEmpty()
                && values.stream()
                        .anyMatch(
                                v ->
                                        v instanceof String text
                                                && !text.isEmpty()
                                                && !parameter.allowed().contains(text));
    }

    /**
     * Whether a server that accepted it all the same did nothing with it: it takes a value outside
     * its enum, an empty value for none, and drops what it does not know.
     */
    static boolean isIgnoredByServer(Inputs inputs) {
        return ofInputs(inputs) != null && noneMissing(inputs);
    }

    private static boolean noneMissing(Inputs inputs) {
        Map<Parameter, Object> given = inputs.given();
        return inputs.operation().parameters().stream()
                .allMatch(p -> !p.required() || given.containsKey(p));
    }
}
