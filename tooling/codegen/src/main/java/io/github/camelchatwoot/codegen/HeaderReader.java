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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the constants with {@code @Metadata} that name the component's message headers. */
final class HeaderReader {

    private static final Pattern CONSTANT =
            Pattern.compile("(?s)@Metadata\\((.*?)\\)\\s+String \\w+ =\\s*([^;]+);");
    private static final Pattern LABEL = Pattern.compile("label = \"(\\w+)\"");
    private static final Pattern TYPE = Pattern.compile("javaType = \"([^\"]+)\"");
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?s)description =\\s*((?:\"[^\"]*\"[\\s+]*)+)");
    private static final Pattern HUMP = Pattern.compile("_?([A-Z])([A-Z]*)");

    /**
     * @param label consumer, producer or empty for both
     */
    record Header(String name, String label, String type, String description) {}

    private HeaderReader() {}

    /** None if there is no such file. */
    static List<Header> read(Path source) throws IOException {
        List<Header> headers = new ArrayList<>();
        if (Files.exists(source)) {
            Matcher constant = CONSTANT.matcher(Files.readString(source));
            while (constant.find()) {
                String says = constant.group(1);
                headers.add(
                        new Header(
                                name(constant.group(2).strip()),
                                first(LABEL, says),
                                first(TYPE, says),
                                first(DESCRIPTION, says).replaceAll("\"\\s*\\+?\\s*\"?", "")));
            }
        }
        return headers;
    }

    /** Camel names its own, such as Exchange.HTTP_RESPONSE_CODE, by the same rule. */
    private static String name(String value) {
        return value.startsWith("\"")
                ? value.replace("\"", "")
                : "Camel"
                        + HUMP.matcher(value.substring(value.indexOf('.') + 1))
                                .replaceAll(
                                        hump ->
                                                hump.group(1)
                                                        + hump.group(2).toLowerCase(Locale.ROOT));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
