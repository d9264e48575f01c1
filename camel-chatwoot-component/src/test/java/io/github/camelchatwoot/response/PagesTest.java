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
package io.github.camelchatwoot.response;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.client.AnswerHeaders;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    private static final int SIZE = 15;

    private final LinkedList<Map<String, Object>> contacts = new LinkedList<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** Newest first, as most of Chatwoot's lists are. */
    private void add(int count) {
        for (int i = 0; i < count; i++) {
            contacts.addFirst(Map.of("id", contacts.size() + 1));
        }
    }

    private Answer page(Arguments asked) {
        calls.incrementAndGet();
        int page = asked.get("page") instanceof Number n ? n.intValue() : 1;
        int from = Math.min(contacts.size(), (page - 1) * SIZE);
        int to = Math.min(contacts.size(), from + SIZE);
        return answer(List.copyOf(contacts.subList(from, to)), contacts.size());
    }

    private static Answer answer(List<?> items, int count) {
        return new Answer(
                200,
                AnswerHeaders.NONE,
                false,
                Map.of("payload", items, "meta", Map.of("count", count)));
    }

    private static List<Integer> ids(Pages pages, Runnable meanwhile) {
        List<Integer> ids = new ArrayList<>();
        while (pages.hasNext()) {
            ids.add((Integer) ((Map<?, ?>) pages.next()).get("id"));
            meanwhile.run();
        }
        return ids;
    }

    private static Pages pages(String operation, Map<String, ?> values, PageWalk.Caller caller) {
        return new Pages(
                new PageWalk(Arguments.of(Operations.load(operation), values), caller),
                () -> false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15, 22, 30})
    void ofAListThatGrowsWhileItIsReadWhatWasThereComesOnce(int newOnes) {
        add(600);
        AtomicInteger taken = new AtomicInteger();

        List<Integer> ids =
                ids(
                        pages("listContacts", Map.of(), this::page),
                        () -> {
                            if (taken.incrementAndGet() % 100 == 0) {
                                add(newOnes);
                            }
                        });

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(IntStream.rangeClosed(1, 600).boxed().toList());
    }

    @Test
    void aListThatShrinksWhileItIsReadEnds() {
        add(300);

        List<Integer> ids =
                ids(pages("listContacts", Map.of(), this::page), () -> contacts.pollLast());

        assertThat(ids).doesNotHaveDuplicates().hasSizeBetween(100, 300);
    }

    @Test
    void aServerThatIgnoresPageNumbersIsNotAskedForEver() {
        add(SIZE);

        List<Integer> ids =
                ids(
                        pages(
                                "listContacts",
                                Map.of(),
                                asked -> {
                                    calls.incrementAndGet();
                                    return answer(contacts, 1000);
                                }),
                        () -> {});

        assertThat(ids).hasSize(SIZE);
        assertThat(calls).hasValueLessThan(6);
    }

    @Test
    void conversationsUpdatedWithinSomeTimeComeInOnePieceWhateverTheTotalSays() {
        Answer everything =
                new Answer(
                        200,
                        AnswerHeaders.NONE,
                        false,
                        Map.of(
                                "data",
                                Map.of(
                                        "payload",
                                        List.of(Map.of("id", 1), Map.of("id", 2)),
                                        "meta",
                                        Map.of("all_count", 900))));

        List<Integer> ids =
                ids(
                        pages(
                                "listConversations",
                                Map.of("updatedWithin", 60),
                                asked -> {
                                    calls.incrementAndGet();
                                    return everything;
                                }),
                        () -> {});

        assertThat(ids).containsExactly(1, 2);
        assertThat(calls).hasValue(1);
    }
}
