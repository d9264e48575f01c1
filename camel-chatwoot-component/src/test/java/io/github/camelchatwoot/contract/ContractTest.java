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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelchatwoot.ChatwootOperation;
import io.github.camelchatwoot.composite.Composites;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** Every recorded exchange, and every operation of the catalogue, played through the component. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {

    private static final ContractReport REPORT = new ContractReport();

    @TempDir static Path folder;

    private static List<RecordedExchange> recorded;
    private static List<RecordedExchange> invented;
    private static PlaybackServer server;
    private static ComponentUnderTest component;
    private static Contract contract;

    @BeforeAll
    static void start() {
        recorded = Recording.read().exchanges();
        invented = InventedExchanges.forOperationsWithout(recorded);
        server = new PlaybackServer();
        component = new ComponentUnderTest(server.baseUrl());
        RecordedTokens tokens = new RecordedTokens(recorded);
        contract = new Contract(server, component, tokens, new SampleFiles(folder), REPORT);
    }

    @Test
    @Order(1)
    void thereIsSomethingRecorded() {
        assertThat(recorded).isNotEmpty();
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyRecordedExchangeIsSentAndReadAsItWas() {
        return recorded.stream().map(ContractTest::test);
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> everyOtherOperationIsSentAndReadAsTheCatalogueSays() {
        return invented.stream().map(ContractTest::test);
    }

    private static DynamicTest test(RecordedExchange exchange) {
        return DynamicTest.dynamicTest(
                exchange.displayName(),
                () -> {
                    List<String> differences = contract.differences(exchange);
                    if (!differences.isEmpty()) {
                        throw new AssertionError(String.join(System.lineSeparator(), differences));
                    }
                });
    }

    @Test
    @Order(4)
    void everyOperationOfTheCatalogueHasAnEnumConstantAndMetadataAndAContractCase() {
        Set<String> entries = CatalogueFiles.operations();
        Set<String> constants =
                Arrays.stream(ChatwootOperation.values())
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        constants.removeAll(Operations.consumers());
        Set<String> cases =
                Stream.concat(recorded.stream(), invented.stream())
                        .map(RecordedExchange::operation)
                        .filter(entries::contains)
                        .collect(Collectors.toSet());
        assertThat(new TreeSet<>(constants)).isEqualTo(entries);
        assertThat(Operations.names()).containsExactlyElementsOf(entries);
        entries.removeAll(Composites.names());
        assertThat(new TreeSet<>(cases)).isEqualTo(entries);
    }

    @Test
    @Order(5)
    void hardlyAnythingIsRefusedThatTheServerTook() {
        assertThat(REPORT.refusedAlthoughTaken()).isLessThanOrEqualTo(1 + recorded.size() / 100);
    }

    @Test
    @Order(6)
    void inputsTravelledInEveryWay() {
        int least = (recorded.size() + invented.size()) / 10;
        assertThat(REPORT.byWay()).containsOnlyKeys(Way.values());
        assertThat(REPORT.byWay().values()).allMatch(count -> count >= least);
    }

    @AfterAll
    static void report() throws IOException {
        component.close();
        server.close();
        System.out.println(REPORT.text());
        REPORT.write(Path.of("target", "contract-report.txt"));
    }
}
