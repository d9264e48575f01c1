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
package io.github.camelchatwoot.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the receivers wrote down, one after the other. */
record Journal(List<String> lines) {

    /**
     * @param message 0 if it is not about one
     * @param changes in alphabetical order, with commas
     */
    record Told(String event, String source, long conversation, long message, String changes) {}

    static Journal of(Path directory) {
        try {
            Path file = directory.resolve("journal");
            String text = Files.exists(file) ? Files.readString(file) : "";
            return new Journal(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what was written from this line on. */
    Journal from(int line) {
        return new Journal(lines.subList(line, lines.size()));
    }

    boolean says(String line) {
        return lines.contains(line);
    }

    List<Told> told() {
        return read("told ");
    }

    /** Ids of messages that reached the route, as often as they did. */
    List<Long> messages() {
        return messages("told ");
    }

    Set<Long> failedMessages() {
        return Set.copyOf(messages("failed "));
    }

    private List<Long> messages(String beginning) {
        return read(beginning).stream()
                .filter(told -> told.event().equals("message_created"))
                .map(Told::message)
                .toList();
    }

    private List<Told> read(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.split(" ", -1))
                .map(
                        word ->
                                new Told(
                                        word[1],
                                        word[2],
                                        Long.parseLong(word[3]),
                                        word[4].equals("null") ? 0 : Long.parseLong(word[4]),
                                        word[5]))
                .toList();
    }

    /** Messages that came more than once, as often as they did so. */
    List<Long> doubled() {
        List<Long> twice = new ArrayList<>(messages());
        new LinkedHashSet<>(twice).forEach(twice::remove);
        return twice;
    }

    /** Messages that came for the first time after a later one of their conversation. */
    Collection<Long> late() {
        Map<Long, Long> latest = new HashMap<>();
        Set<Long> came = new LinkedHashSet<>();
        Set<Long> late = new LinkedHashSet<>();
        for (Told told : told()) {
            if (told.event().equals("message_created") && came.add(told.message())) {
                long before = latest.getOrDefault(told.conversation(), 0L);
                if (told.message() < before) {
                    late.add(told.message());
                }
                latest.put(told.conversation(), Math.max(before, told.message()));
            }
        }
        return late;
    }
}
