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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** A person's year. It is computed once and kept in the person's {@code ui_settings}. */
final class YearInReviewResource implements Resource {
    private static final long DEFAULT_YEAR = 2025;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM dd", Locale.ENGLISH);

    private final Desk desk;

    YearInReviewResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).under("/api/v2/accounts/:accountId").get("/year_in_review", this::show);
    }

    private Answer show(Request request) {
        Long given = request.params().number("year");
        long year = given == null ? DEFAULT_YEAR : given;
        User user = request.user();
        String key = "year_in_review_" + request.account().id + "_" + year;
        if (!user.uiSettings.containsKey(key)) {
            var settings = new LinkedHashMap<>(user.uiSettings);
            settings.put(key, review(request, year));
            user.uiSettings = settings;
        }
        return Answer.json(user.uiSettings.get(key));
    }

    private Json review(Request request, long year) {
        List<Conversation> own =
                desk.conversations
                        .of(request.account())
                        .filter(c -> c.assignee == request.user())
                        .filter(c -> day(c.createdAt).getYear() == year)
                        .toList();
        return new Json()
                .with("year", year)
                .with("total_conversations", own.size())
                .with("busiest_day", busiestDay(own))
                .with(
                        "support_personality",
                        new Json().with("avg_response_time_seconds", responseTime(own)));
    }

    /** Null in a year without conversations. */
    private static Json busiestDay(List<Conversation> own) {
        return own.stream()
                .collect(Collectors.groupingBy(c -> day(c.createdAt), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<LocalDate, Long>comparingByValue(Comparator.naturalOrder()))
                .map(
                        most ->
                                new Json()
                                        .with("date", DAY.format(most.getKey()))
                                        .with("count", most.getValue()))
                .orElse(null);
    }

    private static long responseTime(List<Conversation> own) {
        return (long)
                own.stream()
                        .filter(c -> c.firstReplyCreatedAt != null)
                        .mapToLong(
                                c ->
                                        c.firstReplyCreatedAt.getEpochSecond()
                                                - c.createdAt.getEpochSecond())
                        .average()
                        .orElse(0);
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
