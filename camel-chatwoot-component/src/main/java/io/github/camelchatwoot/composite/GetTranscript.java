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
package io.github.camelchatwoot.composite;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** What was said in a conversation, for people, programs or language models. */
final class GetTranscript {

    private static final int LAST = 20;

    private GetTranscript() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        int last = given.get("last") instanceof Number number ? number.intValue() : LAST;
        if (last < 1) {
            throw new IllegalArgumentException(
                    "last: %d is not a number of messages".formatted(last));
        }
        boolean notes = Boolean.TRUE.equals(given.get("notes"));
        List<TranscriptLine> lines = lines(steps, given.get("conversationId"), last, notes);
        String format = given.text("format") == null ? "list" : given.text("format");
        return Result.of(
                switch (format) {
                    case "text" -> text(lines);
                    case "llm" -> lines.stream().map(TranscriptLine::forModel).toList();
                    default -> lines.stream().map(TranscriptLine::message).toList();
                });
    }

    static List<TranscriptLine> lines(Steps steps, Object conversationId, int last, boolean notes)
            throws ChatwootException {
        List<Map<String, Object>> messages =
                new MessageHistory(steps, conversationId, notes)
                        .last(last, message -> new TranscriptLine(message).isSaid());
        return messages.stream().map(TranscriptLine::new).toList();
    }

    static String text(List<TranscriptLine> lines) {
        return lines.stream().map(TranscriptLine::text).collect(Collectors.joining("\n"));
    }
}
