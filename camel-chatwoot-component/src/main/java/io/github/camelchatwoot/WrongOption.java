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
package io.github.camelchatwoot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

import io.github.camelchatwoot.operation.Nearest;

/** Says in one sentence why Camel could not set an option. */
final class WrongOption {

    private WrongOption() {}

    static String sentence(PropertyBindingException e, PropertyConfigurer configurer) {
        Class<?> type =
                configurer instanceof PropertyConfigurerGetter getter
                        ? getter.getOptionType(e.getPropertyName(), true)
                        : null;
        String value = String.valueOf(e.getValue());
        return "%s: '%s' %s".formatted(e.getPropertyName(), value, problem(type, value, e));
    }

    private static String problem(Class<?> type, String value, PropertyBindingException e) {
        if (type != null && type.isEnum()) {
            List<String> choices =
                    Arrays.stream(type.getEnumConstants())
                            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                            .toList();
            return "is not one of %s; did you mean %s?"
                    .formatted(String.join(", ", choices), Nearest.to(value, choices, 1).get(0));
        } else if (type == boolean.class) {
            return "is neither true nor false";
        } else if (type == int.class || type == long.class || type == Long.class) {
            return "is not a whole number";
        }
        return "can't be set: " + (e.getCause() == null ? e : e.getCause()).getMessage();
    }
}
