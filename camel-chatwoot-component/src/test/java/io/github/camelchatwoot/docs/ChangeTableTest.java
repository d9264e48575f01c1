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
package io.github.camelchatwoot.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChangeSource;
import io.github.camelchatwoot.event.ChangeSources;
import io.github.camelchatwoot.event.EventSource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

/** The page on events says of each change what {@link ChangeSources} says, which is tested. */
class ChangeTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    @Test
    void everyChangeIsToldAsEachSourceTellsIt() {
        Map<String, List<String>> told =
                ChangeSources.table().stream()
                        // one column for both
                        .filter(cell -> cell.source() != EventSource.CATCH_UP)
                        .collect(
                                groupingBy(
                                        cell -> cell.change().wireName(),
                                        TreeMap::new,
                                        mapping(ChangeTableTest::words, toList())));

        assertThat(rows()).isEqualTo(told);
    }

    @Test
    void pollingAndCatchUpTellTheSame() {
        assertThat(needs(EventSource.POLL)).isEqualTo(needs(EventSource.CATCH_UP));
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Page.read(Page.ROOT.resolve("docs/events.md")).text());
        while (row.find()) {
            rows.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4)));
        }
        return rows;
    }

    private static List<ChangeSource.Need> needs(EventSource source) {
        return ChangeSources.table().stream()
                .filter(cell -> cell.source() == source)
                .map(ChangeSource::need)
                .toList();
    }

    private static String words(ChangeSource cell) {
        return switch (cell.need()) {
            case NOTHING -> "yes";
            case MEMORY_TO_SAY_IT_ONCE -> "yes, once while it is remembered";
            case MEMORY -> "if its state is known";
        };
    }
}
