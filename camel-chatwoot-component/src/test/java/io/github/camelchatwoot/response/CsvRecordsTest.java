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

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvRecordsTest {

    private static List<List<String>> read(String csv) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(csv));
        List<List<String>> all = new ArrayList<>();
        for (List<String> one = records.next(); one != null; one = records.next()) {
            all.add(one);
        }
        return all;
    }

    @Test
    void quotesCommasAndLineBreaksAreText() throws IOException {
        assertThat(read("a,\"b,\"\"c\"\"\r\nd\",\r\n\n  \n  42,x\n\"\",y"))
                .containsExactly(
                        List.of("a", "b,\"c\"\r\nd", ""), List.of("42", "x"), List.of("", "y"));
        assertThat(read("\uFEFFname\nÜnï 🚀")).containsExactly(List.of("name"), List.of("Ünï 🚀"));
        assertThat(read("\n \n")).isEmpty();
    }

    @Test
    void quotesWithoutEndAreRefusedBeforeTheyFillTheMemory() {
        assertThatThrownBy(() -> read("a\n\"b")).hasMessageContaining("no end");
        assertThatThrownBy(() -> read("\"" + "x".repeat(1_000_001)))
                .hasMessageContaining("more than 1000000 characters");
    }

    @Test
    void anyTableThatIsWrittenQuotedIsReadBack() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String odd = "ab,\"\n\r ;'é🚀";
        for (int i = 0; i < 500; i++) {
            List<List<String>> table = new ArrayList<>();
            for (int row = 0; row < 5; row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < 3; cell++) {
                    StringBuilder text = new StringBuilder();
                    for (int c = random.nextInt(8); c > 0; c--) {
                        text.append(odd.charAt(random.nextInt(odd.length())));
                    }
                    cells.add(text.toString());
                }
                table.add(cells);
            }
            String csv =
                    table.stream()
                            .map(
                                    row ->
                                            row.stream()
                                                    .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\n"));
            assertThat(read(csv)).as("seed %d", seed).isEqualTo(table);
        }
    }
}
