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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded exchange, played through the component. */
class ContractTest {

    @TempDir static Path folder;

    private static final ContractReport REPORT = new ContractReport();
    private static Recording recording;
    private static PlaybackServer server;
    private static ComponentUnderTest component;
    private static Contract contract;

    @BeforeAll
    static void start() {
        recording = Recording.read();
        server = new PlaybackServer();
        component = new ComponentUnderTest(server.baseUrl());
        contract =
                new Contract(
                        server,
                        component,
                        new RecordedTokens(recording.exchanges()),
                        new SampleFiles(folder),
                        REPORT);
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedExchangeIsSentAndReadAsItWas() {
        return recording.exchanges().stream().map(ContractTest::test);
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

    @AfterAll
    static void report() throws IOException {
        component.close();
        server.close();
        System.out.println(REPORT.text());
        REPORT.write(Path.of("target", "contract-report.txt"));
    }
}
