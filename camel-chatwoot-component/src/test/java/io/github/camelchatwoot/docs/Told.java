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
package io.github.camelchatwoot.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a YAML block tell its reader about a run of it, line by line: {@code #
 * body:} and {@code # header NAME:} go in, {@code # answer:} is what the server says, {@code #
 * sends:} what it is sent, {@code # body now:} and {@code # header NAME now:} come out, or it
 * {@code # fails:}. A line that begins with three blanks goes on with the one before.
 */
record Told(
        String body,
        Map<String, String> headers,
        List<String> answers,
        List<String> sends,
        String bodyNow,
        Map<String, String> headersNow,
        String fails) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^# (body now|body|header \\S+ now|header \\S+|answer|sends|fails): (.*(?:\n#   .*)*)$");

    static Told by(String yaml) {
        String body = null;
        String bodyNow = null;
        String fails = null;
        Map<String, String> headers = new TreeMap<>();
        Map<String, String> headersNow = new TreeMap<>();
        List<String> answers = new ArrayList<>();
        List<String> sends = new ArrayList<>();
        Matcher line = LINE.matcher(yaml);
        while (line.find()) {
            String value = line.group(2).replaceAll("\n#\\s+", " ");
            String[] words = line.group(1).split(" ");
            switch (words[0]) {
                case "body" -> {
                    if (words.length == 1) {
                        body = value;
                    } else {
                        bodyNow = value;
                    }
                }
                case "header" -> (words.length == 2 ? headers : headersNow).put(words[1], value);
                case "answer" -> answers.add(value);
                case "sends" -> sends.add(value);
                default -> fails = value;
            }
        }
        return new Told(body, headers, answers, sends, bodyNow, headersNow, fails);
    }

    /** Whether there is something to see in a run. */
    boolean isRun() {
        return !sends.isEmpty() || bodyNow != null || !headersNow.isEmpty();
    }
}
