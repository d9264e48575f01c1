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
package io.github.camelchatwoot.test.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Params;

/** Which messages of a conversation a list shows: always in order of creation, chosen by id. */
final class MessagePage {
    private static final int LATEST = 20;
    private static final int AFTER = 100;
    private static final int BETWEEN = 1000;

    private MessagePage() {}

    static List<Message> of(Conversation conversation, Params params) {
        List<Message> all = shown(conversation, params);
        boolean after = params.present("after");
        boolean before = params.present("before");
        long first = after ? params.number("after") : 0;
        long end = before ? params.number("before") : 0;
        if (after && before) {
            Stream<Message> between = all.stream().filter(m -> m.id >= first && m.id < end);
            return between.limit(BETWEEN).toList();
        }
        if (before) {
            return last(all.stream().filter(m -> m.id < end).toList());
        }
        return after ? all.stream().filter(m -> m.id > first).limit(AFTER).toList() : last(all);
    }

    /** {@code filter_internal_messages} leaves out notes and activities. */
    private static List<Message> shown(Conversation conversation, Params params) {
        boolean external = params.present("filter_internal_messages");
        return conversation.messages.stream()
                .filter(m -> !external || !m.isPrivate && !m.is("activity"))
                .sorted(Comparator.comparing((Message m) -> m.createdAt))
                .toList();
    }

    private static List<Message> last(List<Message> messages) {
        return messages.subList(Math.max(0, messages.size() - LATEST), messages.size());
    }
}
