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
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.UriParam;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.operation.CatalogueOptions;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** What the build makes of the catalogue fits together, operation by operation. */
class EveryOperationTest {

    private static final Path GENERATED_PAGES = Path.of("target/generated-docs");
    private static final Path COMMITTED_PAGES = Path.of("../docs/reference");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final CamelContext context = new DefaultCamelContext();
    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void stop() {
        context.stop();
    }

    static Stream<ChatwootOperation> calls() {
        return Operations.names().stream().map(ChatwootOperation::valueOf);
    }

    @Test
    void constantIsACallOrAConsumer() {
        Set<String> names = new TreeSet<>(Operations.names());
        names.addAll(Operations.consumers());

        assertThat(ChatwootOperation.values())
                .extracting(ChatwootOperation::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void hasAnEntryABuilderAndAKamelet(ChatwootOperation constant) throws Exception {
        Operation operation = Operations.load(constant.name());
        assertThat(operation.name()).isEqualTo(constant.name());

        Object builder = Chatwoot.class.getMethod(constant.name()).invoke(null);
        assertThat(((EndpointProducerBuilder) builder).getRawUri())
                .isEqualTo("chatwoot:" + constant.name());

        String kebab = constant.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase();
        assertThat(getClass().getResource("/kamelets/chatwoot-" + kebab + "-action.kamelet.yaml"))
                .isNotNull();
    }

    static Stream<ChatwootOperation> consumers() {
        return Operations.consumers().stream().map(ChatwootOperation::valueOf);
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void consumerHasABuilderForFromAlone(ChatwootOperation constant) throws Exception {
        Object builder = Chatwoot.class.getMethod(constant.name()).invoke(null);

        assertThat(builder).isNotInstanceOf(EndpointProducerBuilder.class);
        assertThat(((EndpointConsumerBuilder) builder).getRawUri())
                .isEqualTo("chatwoot:" + constant.name());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void listsCanAlsoBePolled(ChatwootOperation constant) throws Exception {
        boolean list =
                Set.of("array", "payload-array")
                        .contains(Operations.load(constant.name()).answer().shape());
        Object builder = Chatwoot.class.getMethod(constant.name()).invoke(null);

        assertThat(builder instanceof EndpointConsumerBuilder).isEqualTo(list);
    }

    @Test
    void parametersHideNoOptionThatProducersHave() {
        Set<String> hidden =
                Stream.of(ChatwootConfiguration.class, ChatwootConnection.class)
                        .flatMap(options -> Stream.of(options.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(UriParam.class))
                        .filter(f -> !f.getAnnotation(UriParam.class).label().contains("consumer"))
                        .map(Field::getName)
                        .filter(CatalogueOptions.names()::contains)
                        .collect(Collectors.toSet());

        assertThat(hidden).containsOnly("accountId");
    }

    @Test
    void exampleOfTheReferenceIsAcceptedAtStart() throws Exception {
        ChatwootComponent component = context.getComponent("chatwoot", ChatwootComponent.class);
        ChatwootConfiguration configuration = component.getConfiguration();
        configuration.setBaseUrl("http://localhost:9");
        configuration.setAccountId(1L);
        configuration.setAccessToken("user");
        configuration.setPlatformAccessToken("platform");

        Map<String, Map<String, Object>> examples = examples();
        assertThat(examples).hasSameSizeAs(Operations.names());
        examples.forEach(
                (uri, parameters) ->
                        softly.assertThatCode(() -> context.getEndpoint(uri, parameters))
                                .as(uri + " " + parameters)
                                .doesNotThrowAnyException());
        softly.assertAll();
    }

    /**
     * To bring them up to date: {@code ./mvnw -pl camel-chatwoot-component -am process-classes
     * -Dgenerated.docs=docs/reference}.
     */
    @Test
    void referencePagesAreUpToDate() {
        Map<String, String> generated = contents(GENERATED_PAGES);
        Map<String, String> committed = contents(COMMITTED_PAGES);

        assertThat(committed).containsOnlyKeys(generated.keySet());
        committed.entrySet().removeAll(generated.entrySet());
        assertThat(committed.keySet()).as("pages that differ").isEmpty();
    }

    private static Map<String, Map<String, Object>> examples() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, Map<String, Object>> examples = new TreeMap<>();
        for (String page : contents(GENERATED_PAGES).values()) {
            Matcher block = EXAMPLE.matcher(page);
            while (block.find()) {
                Step step =
                        yaml.readValue(block.group(1), new TypeReference<List<Step>>() {}).get(0);
                Map<String, Object> parameters = step.to().parameters();
                examples.put(step.to().uri(), parameters == null ? new TreeMap<>() : parameters);
            }
        }
        return examples;
    }

    private record Step(To to) {}

    private record To(String uri, Map<String, Object> parameters) {}

    private static Map<String, String> contents(Path directory) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
