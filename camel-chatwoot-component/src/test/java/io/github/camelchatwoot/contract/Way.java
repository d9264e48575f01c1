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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;
import io.github.camelchatwoot.operation.ParameterType;

/** How a route hands the inputs to the component. */
enum Way {
    /** As values under {@code parameters:} of the endpoint. */
    URI,
    /** In the header CamelChatwootParameters. */
    HEADER,
    /** As a Map in the body; ids in the URI or in id headers, a query in the header. */
    BODY;

    /** The way that a number picks, or the nearest one that can carry these inputs. */
    static Way of(int number, Inputs inputs) {
        Way picked = values()[Math.floorMod(Integer.hashCode(number * 31 + 7), values().length)];
        boolean onlyBody =
                inputs.given().entrySet().stream()
                        .anyMatch(e -> needsBody(e.getKey(), e.getValue()));
        if (onlyBody || picked == BODY && inputs.operation().hasBody()) {
            return BODY;
        }
        boolean header = inputs.given().values().stream().anyMatch(Way::needsHeader);
        return header || picked == HEADER || picked == BODY && number % 2 == 0 ? HEADER : URI;
    }

    /** A body is sent as it is; elsewhere empty means "not given", and values take their type. */
    private static boolean needsBody(Parameter parameter, Object value) {
        return parameter.place() == Place.BODY
                && !Inputs.isFiles(value)
                && (value == null || value.equals("") || !fits(parameter.type(), value));
    }

    /** What has another meaning to Camel or to the component where a URI stands. */
    private static boolean needsHeader(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsValue(null) || map.values().stream().anyMatch(Way::needsHeader);
        } else if (value instanceof Collection<?> list) {
            return list.contains(null) || list.stream().anyMatch(Way::needsHeader);
        }
        String text = String.valueOf(value);
        // Camel joins the lines of every URI, and refuses control characters and odd spaces in it;
        // what begins with # is a bean to it, and RAW( the start of a text that is told as it is
        return text.codePoints().anyMatch(Way::isOdd)
                || text.contains("{{")
                || text.contains("${")
                || text.contains(")&") && text.contains("}&")
                || text.matches("RAW[({].*|#.*[&%+].*");
    }

    private static boolean isOdd(int c) {
        return c != ' ' && (Character.isISOControl(c) || Character.isSpaceChar(c));
    }

    private static boolean fits(ParameterType type, Object value) {
        if (type.isList()) {
            return value instanceof List<?> list
                    && list.stream().allMatch(e -> fits(type.element(), e));
        }
        return switch (type) {
            case INTEGER, EPOCH -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case OBJECT -> value instanceof Map;
            case DATETIME -> value instanceof String text && isInstant(text);
            case STRING, FILE -> value instanceof String;
            default -> false;
        };
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
