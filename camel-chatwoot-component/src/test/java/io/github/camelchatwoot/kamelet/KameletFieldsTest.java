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
package io.github.camelchatwoot.kamelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.ConsumerOptions;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms, catalogue and reference pages name the same values. */
class KameletFieldsTest {

    private static final Set<String> OF_EVERY_CALL =
            Set.of(
                    "baseUrl",
                    "accountId",
                    "accessToken",
                    "botAccessToken",
                    "platformAccessToken",
                    "connection");
    private static final Set<String> OF_SOME_CALLS =
            Set.of(
                    "as",
                    "hmacToken",
                    "onlyWhilePending",
                    "pages",
                    "maxItems",
                    "rows",
                    "body",
                    "clear",
                    "liquid",
                    "attachmentName",
                    "attachmentHosts",
                    "timeZone");

    /** Of the route that the Kamelet is, not of what it calls. */
    private static final Set<String> OF_THE_ROUTE = Set.of("exceptionHandler", "exchangePattern");

    /** Several values under one name; tokens that only calls take. */
    private static final Set<String> NOT_IN_FORMS =
            Set.of("schedulerProperties", "hmacToken", "platformAccessToken");

    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    static Iterable<KameletFile> calls() {
        return KameletFile.all().stream().filter(k -> !k.type().equals("source")).toList();
    }

    static Iterable<KameletFile> sources() {
        return KameletFile.ofType("source").toList();
    }

    @Test
    void everyOperationHasAnActionAndEveryConsumerASource() {
        assertThat(KameletFile.ofType("action").map(KameletFile::operation))
                .containsExactlyInAnyOrderElementsOf(Operations.names());
        Set<String> begin = new TreeSet<>(Operations.consumers());
        Operations.names().stream()
                .filter(name -> Operations.load(name).polled())
                .forEach(begin::add);
        assertThat(KameletFile.ofType("source").map(KameletFile::operation))
                .containsExactlyInAnyOrderElementsOf(begin);
    }

    @Test
    void optionsThatChangeACallStandWhereTheyMeanSomething() {
        assertThat(calls()).flatExtracting(k -> k.fields().keySet()).containsAll(OF_SOME_CALLS);
        assertThat(fields("getContact")).doesNotContainAnyElementsOf(OF_SOME_CALLS);
        assertThat(fields("sendMessage"))
                .contains("as", "body", "clear", "liquid", "attachmentName", "onlyWhilePending")
                .doesNotContain("pages", "hmacToken", "rows");
        assertThat(fields("clientCreateContact")).contains("hmacToken").doesNotContain("as");
    }

    private static Set<String> fields(String operation) {
        return KameletFile.ofType("action")
                .filter(kamelet -> kamelet.operation().equals(operation))
                .findFirst()
                .orElseThrow()
                .fields()
                .keySet();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void ofACallAreThoseOfTheCatalogueAndOfThePage(KameletFile kamelet) {
        Set<String> own = new TreeSet<>(kamelet.fields().keySet());
        own.removeAll(OF_EVERY_CALL);
        own.removeAll(OF_SOME_CALLS);

        assertThat(own).isEqualTo(options(Operations.load(kamelet.operation())));
        assertThat(own).isEqualTo(rows(kamelet.operation()));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void ofASourceAreTheOptionsOfItsKindOfEndpoint(KameletFile kamelet) throws IOException {
        Operation operation = Operations.load(kamelet.operation());
        Set<String> kind = new TreeSet<>(ofConsumers());
        kind.removeAll(ConsumerOptions.notFor(kamelet.operation()));
        kind.removeAll(OF_THE_ROUTE);
        kind.removeAll(NOT_IN_FORMS);
        if (operation.polled()) {
            kind.addAll(options(operation));
            kind.removeAll(ConsumerOptions.readByPolling(kamelet.operation()));
        }
        Set<String> fields = new TreeSet<>(kamelet.fields().keySet());
        fields.remove("platformAccessToken");

        assertThat(fields).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aDefaultThatIsShownIsThatOfTheEndpoint(KameletFile kamelet) throws IOException {
        JsonNode options = metadata();
        Map<String, String> wrong = new TreeMap<>();
        kamelet.fields()
                .forEach(
                        (name, field) -> {
                            String shown = field.path("default").asText();
                            String holds = options.path(name).path("defaultValue").asText();
                            if (!shown.isEmpty() && !shown.equalsIgnoreCase(holds)) {
                                wrong.put(name, shown + " instead of " + holds);
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> options(Operation operation) {
        Set<String> options = new TreeSet<>(operation.names().keySet());
        operation.parameters().stream().map(Parameter::option).forEach(options::add);
        options.remove("accountId");
        return options;
    }

    private static Set<String> rows(String operation) {
        Set<String> rows = new TreeSet<>();
        Matcher row = ROW.matcher(Sections.BY_OPERATION.get(operation));
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }

    private static Set<String> ofConsumers() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> option : metadata().properties()) {
            if (!option.getValue().path("label").asText().contains("producer")) {
                names.add(option.getKey());
            }
        }
        names.remove("operation");
        return names;
    }

    private static JsonNode metadata() throws IOException {
        return new ObjectMapper()
                .readTree(
                        KameletFieldsTest.class.getResource(
                                "/META-INF/io/github/camelchatwoot/chatwoot.json"))
                .path("properties");
    }

    /** The reference, cut at its headings. */
    private static final class Sections {

        static final Map<String, String> BY_OPERATION = new TreeMap<>();

        static {
            try (Stream<Path> pages = Files.list(Path.of("../docs/reference"))) {
                for (Path page : pages.toList()) {
                    Matcher section = SECTION.matcher(Files.readString(page));
                    while (section.find()) {
                        BY_OPERATION.put(section.group(1), section.group(2));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
