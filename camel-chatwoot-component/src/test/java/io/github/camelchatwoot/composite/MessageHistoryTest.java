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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

import static org.assertj.core.api.Assertions.assertThat;

/** On a conversation whose ids and times disagree, as concurrent writers leave it. */
class MessageHistoryTest {

    private final List<Map<String, Object>> messages = new ArrayList<>();
    private int calls;

    /** As message_finder.rb does it. */
    private Content answer(Arguments asked) {
        calls++;
        Long after = (Long) asked.get("after");
        Long before = (Long) asked.get("before");
        List<Map<String, Object>> found =
                messages.stream()
                        .filter(message -> before == null || (long) message.get("id") < before)
                        .filter(message -> after == null || (long) message.get("id") >= after)
                        .sorted(Comparator.comparing(message -> (long) message.get("created_at")))
                        .toList();
        int most = after == null ? 20 : 1000;
        List<Map<String, Object>> page =
                after == null
                        ? found.subList(Math.max(0, found.size() - most), found.size())
                        : found.subList(0, Math.min(most, found.size()));
        return Content.whole(200, false, page);
    }

    private List<Map<String, Object>> last(int most) throws ChatwootException {
        Steps steps = new StepsWithoutServer().calling((arguments, as) -> answer(arguments));
        return new MessageHistory(steps, 42, false)
                .last(most, message -> message.get("content") != null);
    }

    private void message(long id, long time, boolean counts) {
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "created_at", time));
        if (counts) {
            message.put("content", "text " + id);
        }
        messages.add(message);
    }

    @RepeatedTest(50)
    void nothingIsLostOrDoubledIfIdsAreNotInTheOrderOfTime() throws ChatwootException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int size = random.nextInt(150);
        List<Long> times = new ArrayList<>();
        for (long time = 1; time <= size; time++) {
            times.add(time);
        }
        for (int i = 0; i + 1 < size; i++) {
            int other = Math.min(size - 1, i + random.nextInt(30));
            java.util.Collections.swap(times, i, other);
        }
        for (int i = 0; i < size; i++) {
            message(1000 + i * 7L, times.get(i), random.nextInt(4) > 0);
        }
        List<Object> right =
                messages.stream()
                        .filter(message -> message.get("content") != null)
                        .sorted(Comparator.comparing(message -> (long) message.get("created_at")))
                        .map(message -> message.get("id"))
                        .toList();
        int most = 1 + random.nextInt(100);

        assertThat(last(most))
                .as("seed %d", seed)
                .extracting(message -> message.get("id"))
                .isEqualTo(right.subList(Math.max(0, right.size() - most), right.size()));
    }

    @Test
    void noMoreIsReadThanNeeded() throws ChatwootException {
        for (int i = 1; i <= 1000; i++) {
            message(i, i, true);
        }

        last(20);
        assertThat(calls).isEqualTo(1);
        last(60);
        assertThat(calls).isEqualTo(1 + 5);
    }
}
