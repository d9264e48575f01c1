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
package io.github.camelchatwoot.codegen;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One name in the spellings that URIs, Java, headers and Kamelets use. */
final class Names {

    private static final Pattern UNDERSCORE = Pattern.compile("_+([a-z0-9])");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?i)\\b(id|url|api|bcc|cc|csat|csv|faq|hmac|html|http|saml|sid|sla|sso|tls|uuid)(s?)\\b");

    private Names() {}

    /** {@code phone_number} or {@code labels[]} of the API as an option: phoneNumber, labels. */
    static String option(String wire) {
        return UNDERSCORE
                .matcher(wire.replace("[]", ""))
                .replaceAll(hump -> hump.group(1).toUpperCase(Locale.ROOT));
    }

    /** contactId as constant: CONTACT_ID. */
    static String constant(String option) {
        return split(option, "_").toUpperCase(Locale.ROOT);
    }

    /** sendMessage as part of a Kamelet's name: send-message. */
    static String kebab(String name) {
        return split(name, "-").toLowerCase(Locale.ROOT);
    }

    /** sendMessage as class name: SendMessage. */
    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** sendMessage as a title for people: Send message. */
    static String title(String name) {
        return ABBREVIATION
                .matcher(capital(split(name, " ").toLowerCase(Locale.ROOT)))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT) + word.group(2));
    }

    /** sendMessage as a title of Camel's kind: Send Message. */
    static String titleCase(String name) {
        return Stream.of(title(name).split(" "))
                .map(Names::capital)
                .collect(Collectors.joining(" "));
    }

    /** With the full stop that it may lack. */
    static String sentence(String text) {
        return text.matches("(?s).*[.!?:]\\)?") ? text : text + ".";
    }

    /** contactId as the message header that carries it. */
    static String header(String option) {
        return "CamelChatwoot" + capital(option);
    }

    private static String split(String name, String separator) {
        return HUMP.matcher(name).replaceAll(separator);
    }
}
