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
package io.github.camelchatwoot.poll;

import java.util.List;
import java.util.Map;

/** The messages whose survey was answered, by the list of answers. */
final class AnsweredSurveys {

    private static final String OPERATION = "listCsatSurveyResponses";

    private final Calls calls;

    AnsweredSurveys(Calls calls) {
        this.calls = calls;
    }

    /**
     * Hands over each survey message, with the answer in its content attributes.
     *
     * @param since seconds since 1970
     * @param until seconds since 1970; the API takes none without the other
     */
    void read(long since, long until, Sink<Map<String, Object>> each) throws Exception {
        long last = -1;
        for (int page = 1; ; page++) {
            List<Map<String, Object>> answers =
                    calls.page(
                            OPERATION,
                            Map.of(
                                    "since",
                                    since,
                                    "until",
                                    until,
                                    "sort",
                                    "created_at",
                                    "page",
                                    page));
            if (answers.isEmpty() || Things.id(OPERATION, answers.get(0)) == last) {
                return;
            }
            last = Things.id(OPERATION, answers.get(0));
            for (Map<String, Object> answer : answers) {
                message(answer, each);
            }
        }
    }

    private void message(Map<String, Object> answer, Sink<Map<String, Object>> each)
            throws Exception {
        if (answer.get("message_id") instanceof Number id
                && answer.get("conversation_id") instanceof Number conversation) {
            Map<String, Object> just =
                    Map.of(
                            "conversationId",
                            conversation.longValue(),
                            "after",
                            id.longValue(),
                            "before",
                            id.longValue() + 1);
            for (Map<String, Object> message : new MessageWalk(calls).ifThere(just)) {
                each.accept(message);
            }
        }
    }
}
