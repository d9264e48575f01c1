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
package io.github.camelchatwoot.filter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WrongFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    labels contans vip             | at 8: 'contans' is no operator; for labels there are in, not in, contains, does not contain, is present, is not present
                    status > open                  | at 8: '>' can't stand here; for status there are =, !=, in, not in
                    statsu = open                  | at 1: 'statsu' is no attribute of conversations, did you mean status? There are status, assignee_id,
                    status = closed                | at 10: 'closed' is not one of open, resolved, pending, snoozed, all; did you mean
                    inbox_id = support             | at 12: 'support' is not a whole number
                    created_at > soon              | at 14: 'soon' is no day; write such as 2026-01-31, today, yesterday, now-7d
                    created_at > now-7h            | at 14: 'now-7h' has a time of day, and the server compares whole days
                    created_at > 2026-01-31T08:00Z | at 14: '2026-01-31T08:00Z' has a time of day
                    created_at days_before week    | at 24: 'week' is not a whole number
                    status =                       | at 9: a value is expected, not the end
                    status = and labels = vip      | at 10: a value is expected, not 'and'; quote it if it is one
                    status = open labels           | at 15: 'and', 'or' or the end is expected, not 'labels'
                    status = open and              | at 18: an attribute is expected, not the end; there are status,
                    status in open                 | at 11: a list such as (a, b) is expected, not 'open'
                    status in (open, pending       | at 25: ',' or ) is expected, not the end
                    (status = open                 | at 15: 'and', 'or' or the ) for the ( at 1 is expected, not the end
                    status = "open                 | at 10: the quoted text has no end; " is missing
                    status = ""                    | at 10: the value is empty; write is not present
                    custom attribute status = x    | at 18: 'status' is an attribute of Chatwoot's own
                    custom attribute = x           | at 18: the key of a custom attribute is expected, not '='
                    status = open and custom attribute plan != x | at 19: the server can't join != of a custom attribute with another condition; write (custom attribute "plan" does not contain
                    """)
    void isRefusedWithThePositionAndWhatWouldBeRight(String text, String sentence) {
        assertThatThrownBy(() -> FilterTest.payload(Subject.CONVERSATIONS, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("where: " + sentence);
    }

    @Test
    void parenthesesThatMultiplyToThousandsAreRefused() {
        String either = "(name = a or name = b)";
        String text = String.join(" and ", java.util.Collections.nCopies(12, either));

        assertThatThrownBy(() -> FilterTest.payload(Subject.CONTACTS, text))
                .hasMessageContaining("more than 200 conditions");
    }
}
