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
package io.github.camelchatwoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which part may know which; read from the imports of the sources. */
class LayersTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/camelchatwoot");

    /** The only classes that meet the exchanges of routes. */
    private static final Set<String> KNOW_EXCHANGE =
            Set.of(
                    "ChatwootProducer.java",
                    "ChatwootEventConsumer.java",
                    "ChatwootWebhookConsumer.java",
                    "ChatwootPollConsumer.java",
                    "EventWriter.java",
                    "ChatwootCloudEventDataTypeTransformer.java",
                    "ChatwootSendDynamicAware.java",
                    "ChatwootTypes.java",
                    "ChatwootConstants.java",
                    "ExchangeReader.java",
                    "ExchangeWriter.java",
                    "Downloads.java",
                    "RemoteFile.java",
                    "ChatwootSpanDecorator.java");

    private static List<String> filesThat(String directory, int depth, Predicate<String> rule)
            throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(directory), depth)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> rule.test(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyProducerConsumersReaderAndWriterKnowTheExchange() throws IOException {
        assertThat(filesThat("", 9, text -> text.contains("import org.apache.camel.Exchange;")))
                .containsExactlyInAnyOrderElementsOf(KNOW_EXCHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "request", "response", "client"})
    void theInnerPackagesKnowNoExchange(String directory) throws IOException {
        assertThat(filesThat(directory, 9, text -> text.contains("org.apache.camel.Exchange;")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "request", "response"})
    void theInnerPackagesDoNotKnowTheRootPackage(String directory) throws IOException {
        assertThat(
                        filesThat(
                                directory,
                                9,
                                text ->
                                        text.matches(
                                                "(?s).*import io\\.github\\.camelchatwoot\\.[A-Z].*")))
                .isEmpty();
    }

    @Test
    void theCatalogueKnowsNobody() throws IOException {
        assertThat(
                        filesThat(
                                "operation",
                                9,
                                text ->
                                        text.contains("import io.github.camelchatwoot.")
                                                || text.contains("import org.apache.camel.")))
                .isEmpty();
    }

    /** An application need not have them: what knows them is loaded only where they are. */
    @Test
    void whatIsOptionalIsKnownToFewClasses() throws IOException {
        assertThat(filesThat("", 9, text -> text.contains("import io.micrometer.")))
                .containsExactlyInAnyOrder("MicrometerMeters.java", "MeterRegistries.java");
        assertThat(filesThat("", 9, text -> text.contains("import org.apache.camel.telemetry.")))
                .containsExactly("ChatwootSpanDecorator.java");
        assertThat(filesThat("", 9, text -> text.contains("import io.opentelemetry."))).isEmpty();
    }
}
