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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the constants of enums that stand in sources, by the type of a field. */
final class EnumReader {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+) \\{([A-Z_,\\s]+)[;}]");

    private final Map<String, List<String>> constants = new HashMap<>();

    /** Of the sources in this directory and below. */
    EnumReader(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        String outer = file.getFileName().toString().replace(".java", "");
        Matcher found = ENUM.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        while (found.find()) {
            String name = found.group(1);
            constants.put(
                    name.equals(outer) ? name : outer + "." + name,
                    Arrays.stream(found.group(2).split(",")).map(String::strip).toList());
        }
    }

    /**
     * None if there is no such enum.
     *
     * @param type as the field of the class names it, such as Kind or Credentials.Actor
     */
    List<String> constants(String className, String type) {
        List<String> nested = constants.get(className + "." + type);
        return nested == null ? constants.getOrDefault(type, List.of()) : nested;
    }
}
