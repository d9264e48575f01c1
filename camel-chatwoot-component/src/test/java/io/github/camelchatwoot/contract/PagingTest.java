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
package io.github.camelchatwoot.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** Recorded lists, read whole: {@code pages=all} and {@code pages=list}. */
class PagingTest {

    private static Recording recording;
    private static PlaybackServer server;
    private static ComponentUnderTest component;

    @BeforeAll
    static void start() {
        recording = Recording.read();
        server = new PlaybackServer();
        component = new ComponentUnderTest(server.baseUrl());
    }

    @AfterAll
    static void stop() {
        component.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyItemOfARecordedListComesOnceAndInOrder() {
        return PagedList.in(recording).stream()
                .map(
                        list ->
                                DynamicTest.dynamicTest(
                                        list.displayName(),
                                        () -> check(list.inputs(), list::answer, list.items())));
    }

    @TestFactory
    Stream<DynamicTest> aListThatTheServerDoesNotPageEndsAfterOneAnswer() {
        return recording.exchanges().stream()
                .filter(PagingTest::isUnpaged)
                .map(e -> DynamicTest.dynamicTest(e.displayName(), () -> checkUnpaged(e)));
    }

    private static boolean isUnpaged(RecordedExchange exchange) {
        if (!Operations.names().contains(exchange.operation()) || !exchange.answer().isSuccess()) {
            return false;
        }
        Operation operation = Operations.load(exchange.operation());
        String option = operation.paging().unpagedWith();
        return option != null
                && Forbidden.ofInputs(Inputs.of(operation, exchange.request())) == null
                && Inputs.of(operation, exchange.request()).given().keySet().stream()
                        .anyMatch(parameter -> parameter.option().equals(option));
    }

    private static void checkUnpaged(RecordedExchange exchange) {
        Operation operation = Operations.load(exchange.operation());
        JsonNode items = exchange.answer().body().at(operation.answer().at());
        check(Inputs.of(operation, exchange.request()), request -> exchange.answer(), list(items));
        assertThat(server.seen()).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> everyMessageComesOnceAndInOrder() {
        return RecordedMessages.in(recording).stream()
                .flatMap(
                        messages ->
                                messages.listings().stream().map(l -> messagesTest(messages, l)));
    }

    /** Contacts can only walk back from the latest message; each answer is in order in itself. */
    @Test
    void everyMessageComesOnceToAContactToo() {
        List<Map<String, Integer>> all =
                IntStream.rangeClosed(1, 45).mapToObj(id -> Map.of("id", id)).toList();
        server.play(
                request -> {
                    Long before = RecordedMessages.number(request.query(), "before");
                    int end = before == null ? all.size() : before.intValue() - 1;
                    return RecordedAnswer.json(Json.node(all.subList(Math.max(0, end - 20), end)));
                });
        Route route =
                Route.to("clientListMessages")
                        .option("inboxIdentifier", "inbox")
                        .option("contactIdentifier", "contact")
                        .option("conversationId", "1")
                        .option("pages", "all");
        assertThat(component.split(route))
                .hasSize(all.size())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private static DynamicTest messagesTest(RecordedMessages messages, RecordedExchange listing) {
        List<NameValue> query = listing.request().query();
        Long after = RecordedMessages.number(query, "after");
        Long before = RecordedMessages.number(query, "before");
        List<JsonNode> expected =
                messages.all().stream()
                        .filter(m -> after == null || RecordedMessages.id(m) > after)
                        .filter(m -> before == null || RecordedMessages.id(m) < before)
                        .toList();
        Operation operation = Operations.load(listing.operation());
        return DynamicTest.dynamicTest(
                "%s %s: %d messages".formatted(listing.displayName(), query, expected.size()),
                () -> {
                    assertThat(list(messages.answer(query).body().path("payload")))
                            .as("the rules by which this test hands out messages")
                            .isEqualTo(list(RecordedMessages.payload(listing)));
                    check(Inputs.of(operation, listing.request()), messages::answer, expected);
                });
    }

    private static List<JsonNode> list(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get).toList();
    }

    private static void check(
            Inputs inputs, Function<SeenRequest, RecordedAnswer> script, List<JsonNode> expected) {
        server.play(script);
        Outcome outcome = component.call(route(inputs).option("pages", "list"));
        assertThat(outcome.exception()).isNull();
        assertSame(expected, (List<?>) outcome.exchange().getMessage().getBody());
        assertThat(outcome.exchange().getMessage().getHeader(ChatwootConstants.HAS_MORE))
                .isEqualTo(false);

        server.play(script);
        assertSame(expected, component.split(route(inputs).option("pages", "all")));
    }

    /** Filters travel in the header, and in the body where the operation has one. */
    private static Route route(Inputs inputs) {
        Route route = Route.to(inputs.operation().name());
        Map<String, Object> named = new java.util.LinkedHashMap<>();
        inputs.given().forEach((parameter, value) -> named.put(parameter.option(), value));
        route.header(ChatwootConstants.PARAMETERS, named);
        return component.with(route, RecordedTokens.Kind.USER, "token");
    }

    private static void assertSame(List<JsonNode> expected, List<?> items) {
        assertThat(items)
                .usingElementComparator(
                        (left, right) -> Json.same(Json.node(left), Json.node(right)) ? 0 : 1)
                .isEqualTo(expected);
    }
}
