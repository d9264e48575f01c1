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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.SurveyResponse;

/** Answers to surveys as a CSV file, with the period in the last line. */
final class SurveyCsv {
    private static final String HEADER =
            "Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,"
                    + "Contact Phone Number,Link to the conversation,Recorded date,Review Notes\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private SurveyCsv() {}

    static String of(List<SurveyResponse> responses, Period period, String baseUrl) {
        String rows = responses.stream().map(r -> row(r, baseUrl)).collect(Collectors.joining());
        return HEADER
                + rows
                + "Reporting period %s to %s\n"
                        .formatted(date(period.since()), date(period.until()));
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static String row(SurveyResponse response, String baseUrl) {
        var agent = response.assignedAgent;
        Contact contact = response.contact;
        String link =
                "%s/app/accounts/%d/conversations/%d"
                        .formatted(
                                baseUrl,
                                response.account.id,
                                response.message.conversation.displayId);
        return Stream.of(
                                agent == null ? null : agent.name + " (" + agent.email + ")",
                                String.valueOf(response.rating),
                                response.feedback,
                                contact.name,
                                contact.email,
                                contact.phoneNumber,
                                link,
                                TIME.format(response.createdAt),
                                response.reviewNotes)
                        .map(SurveyCsv::cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        boolean quoted = text.matches("(?s).*[\",\n].*");
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
