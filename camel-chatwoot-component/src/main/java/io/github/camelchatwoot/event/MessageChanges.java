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
package io.github.camelchatwoot.event;

import java.util.Set;

/** What became of a message. */
final class MessageChanges {

    private MessageChanges() {}

    /**
     * @param before null if unknown: then everything counts that the message shows now, since to
     *     say it again is better than never
     */
    static Set<Change> between(MessageState before, MessageState now) {
        return Change.those(
                change ->
                        switch (change) {
                            case MESSAGE_DELETED ->
                                    now.isDeleted() && (before == null || !before.isDeleted());
                            case MESSAGE_FAILED ->
                                    now.isFailed() && (before == null || !before.isFailed());
                            case SUBMITTED -> !now.isSurvey() && isAnswered(before, now);
                            case CSAT_ANSWERED -> now.isSurvey() && isAnswered(before, now);
                            default -> false;
                        });
    }

    /** Those changes that these fields still tell. */
    static Set<Change> of(Set<Change> changes, Set<String> fields) {
        return fields.contains("content_attributes")
                ? changes
                : Change.those(
                        change ->
                                change == Change.MESSAGE_FAILED
                                        && changes.contains(change)
                                        && fields.contains("status"));
    }

    /** A second answer to a survey overwrites the first, and is an answer too. */
    private static boolean isAnswered(MessageState before, MessageState now) {
        return now.answer() != null
                && (before == null || !Sameness.same(before.answer(), now.answer()));
    }
}
