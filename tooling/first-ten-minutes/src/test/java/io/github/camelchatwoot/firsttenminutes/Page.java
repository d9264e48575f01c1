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
package io.github.camelchatwoot.firsttenminutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page tells its reader to do. A block of code whose paragraph before names a file is that
 * file; a block of {@code sh} is to be typed in; all others are only to be looked at.
 */
record Page(String name, List<Step> steps) {

    /** One thing to do. */
    sealed interface Step {}

    /** A file to write. */
    record WriteFile(String path, String text) implements Step {}

    /** Commands to type in. */
    record Type(String commands) implements Step {

        /**
         * Sets variables, for which a test has values of its own, or builds this project, as has
         * happened when a test runs.
         */
        boolean isDoneAlready() {
            return commands.startsWith("export ") || commands.startsWith("./mvnw ");
        }
    }

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?ms)(?<before>[^\n]*)\n+(?:^<!--[^\n]*-->\n)?^```(?<language>\\w+)\n(?<text>.*?)^```$");
    private static final Pattern FILE =
            Pattern.compile("`(?<path>[\\w./-]+\\.(xml|yaml|properties|java))`");

    static Page read(String name) {
        try {
            return new Page(
                    name, steps(Files.readString(Checkout.ROOT.resolve("docs").resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            Matcher file = FILE.matcher(block.group("before"));
            if (block.group("language").equals("sh")) {
                steps.add(new Type(block.group("text")));
            } else if (file.find()) {
                steps.add(new WriteFile(file.group("path"), block.group("text")));
            }
        }
        return steps;
    }
}
