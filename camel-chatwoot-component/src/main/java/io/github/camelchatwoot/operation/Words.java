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
package io.github.camelchatwoot.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name, such as {@code send} and {@code message}, and how far others are from
 * meaning the same: people look for {@code closeTicket} where Chatwoot resolves conversations.
 */
record Words(List<String> words) {

    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
    private static final Pattern ENDING = Pattern.compile("(?<=\\w{3})(ing|ed|es|s|e)$");
    private static final Set<String> FILLING =
            Set.of("a", "and", "as", "by", "for", "from", "in", "is", "of", "on", "or", "the");

    /** Words of other tools, and of the dashboard, each beside what the catalogue says. */
    private static final List<Set<String>> SAME_MEANING =
            meanings(
                    "get list fetch show read load find search lookup query view",
                    "get load fetch download",
                    "create add new insert make invite open",
                    "send create post write new add",
                    "send reply",
                    "update edit change set modify patch toggle rename",
                    "delete remove destroy erase clear drop cancel",
                    "assign set give",
                    "unassign remove clear",
                    "resolve close finish solve end complete done",
                    "reopen open unresolve",
                    "snooze postpone pause later",
                    "block ban",
                    "unblock unban",
                    "mute silence",
                    "upsert create update merge",
                    "execute run apply start",
                    "start toggle send",
                    "handoff handover escalate transfer human",
                    "read seen",
                    "conversation ticket chat case thread discussion",
                    "contact customer person people lead visitor",
                    "agent user member operator",
                    "team group department",
                    "note comment message",
                    "message reply text",
                    "message attachment file image picture",
                    "label tag",
                    "inbox channel",
                    "attachment file image document picture",
                    "attributes fields properties",
                    "csat survey rating satisfaction",
                    "transcript history log",
                    "webhook event trigger hook",
                    "websocket realtime stream",
                    "report metrics statistics stats analytics",
                    "template whatsapp",
                    "status state",
                    "profile me whoami");

    static final double NOTHING_IN_COMMON = 1;
    private static final double OTHER_WORD = 0.1;
    private static final double WORD_TOO_MANY = 0.5;
    private static final double WORD_MORE = 0.7;

    static Words of(String name) {
        return new Words(
                Arrays.stream(BETWEEN.split(name))
                        .map(String::toLowerCase)
                        .filter(word -> !word.isEmpty() && !FILLING.contains(word))
                        .toList());
    }

    /** Whether one undoes what the other does, as {@code unassign} and {@code assign}. */
    boolean undo(Words other) {
        return words.stream().anyMatch(word -> other.words.stream().anyMatch(o -> undo(word, o)));
    }

    private static boolean undo(String word, String other) {
        return word.equals("un" + other) || other.equals("un" + word);
    }

    /** From 0, the same, to 1, nothing in common. */
    double distance(Words other) {
        List<String> left = new ArrayList<>(other.words);
        double sum = 0;
        for (String word : words) {
            String nearest = null;
            double distance = WORD_TOO_MANY;
            for (String candidate : left) {
                double there = distance(word, candidate);
                if (there < distance) {
                    nearest = candidate;
                    distance = there;
                }
            }
            left.remove(nearest);
            sum += distance;
        }
        int most = Math.max(words.size(), other.words.size());
        return most == 0 ? NOTHING_IN_COMMON : (sum + WORD_MORE * left.size()) / most;
    }

    private static double distance(String word, String other) {
        if (word.equals(other)) {
            return 0;
        }
        String a = stem(word);
        String b = stem(other);
        if (a.equals(b)) {
            return OTHER_WORD / 2;
        }
        boolean same =
                SAME_MEANING.stream().anyMatch(words -> words.contains(a) && words.contains(b));
        return same ? OTHER_WORD : 2 * Nearest.letters(word, other);
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }

    private static List<Set<String>> meanings(String... lines) {
        return Arrays.stream(lines)
                .map(line -> Set.copyOf(Arrays.stream(line.split(" ")).map(Words::stem).toList()))
                .toList();
    }
}
