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

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ConsumerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of options has those that the component has, with the same defaults. */
class OptionTableTest {

    private static final String METADATA = "/META-INF/io/github/camelchatwoot/chatwoot.json";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|([^|]*)\\|");

    /** What each Camel component has, and the holder of the options themselves. */
    private static final Set<String> OF_CAMEL =
            Set.of("autowiredEnabled", "bridgeErrorHandler", "configuration", "lazyStartProducer");

    /** The path, and what Camel has on every endpoint. */
    private static final Set<String> NOT_OF_ITS_OWN =
            Set.of("operation", "exceptionHandler", "exchangePattern", "lazyStartProducer");

    private static final Set<String> OF_EVERY_CONSUMER =
            Set.of("bridgeErrorHandler", "exceptionHandler", "exchangePattern");

    /** Those of scheduled consumers that are not about the schedule, and our own. */
    private static final Set<String> OF_POLLING =
            Set.of(
                    "fromBeginning",
                    "maxMessagesPerPoll",
                    "pollStrategy",
                    "sendEmptyMessageWhenIdle",
                    "stateRepository");

    @Test
    void namesEveryOptionWithItsDefault() throws IOException {
        Map<String, String> onPage = rows("docs/configuration.md");
        assertThat(onPage).isEqualTo(ofComponent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "websocket"})
    void namesEveryOptionOfTheConsumer(String consumer) throws IOException {
        Map<String, String> onPage = rows("docs/" + consumer + ".md");
        Map<String, String> ofEndpoint = defaults("properties", "consumer");
        ofEndpoint.keySet().removeAll(OF_EVERY_CONSUMER);
        ofEndpoint.keySet().removeAll(ConsumerOptions.notFor(consumer));
        // to Camel a flag that is not set is false; here it means both
        ofEndpoint.put("private", "");
        onPage.keySet().removeIf(name -> name.startsWith("Camel"));

        assertThat(onPage).isEqualTo(ofEndpoint);
    }

    @Test
    void namesEveryOptionOfPolling() throws IOException {
        Map<String, String> onPage = rows("docs/polling.md");
        onPage.keySet().removeIf(name -> name.startsWith("list"));

        assertThat(onPage).isEqualTo(ofPolling());
    }

    @Test
    void theGeneratedPageNamesEveryOptionAndHeader() throws IOException {
        Map<String, String> onPage = rows("docs/reference/options.md");
        Map<String, String> all = defaults("properties", "");
        all.keySet().removeAll(NOT_OF_ITS_OWN);
        all.put("bridgeErrorHandler", "FALSE");
        all.put("private", "");
        Map<String, String> ofPage = new TreeMap<>(onPage);
        ofPage.keySet().removeIf(name -> name.startsWith("Camel"));

        assertThat(ofPage).isEqualTo(all);
        onPage.keySet().removeIf(name -> !name.startsWith("Camel"));
        assertThat(onPage.keySet()).isEqualTo(headers());
    }

    private static Set<String> headers() throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in = OptionTableTest.class.getResourceAsStream(METADATA)) {
            new ObjectMapper()
                    .readTree(in)
                    .get("headers")
                    .fieldNames()
                    .forEachRemaining(names::add);
        }
        return names;
    }

    private static Map<String, String> ofPolling() throws IOException {
        Map<String, String> options = defaults("properties", "consumer,scheduler");
        Map<String, String> all = defaults("properties", "consumer");
        OF_POLLING.forEach(name -> options.put(name, all.get(name)));
        return options;
    }

    private static Map<String, String> rows(String page) {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Page.read(Page.ROOT.resolve(page)).text());
        while (row.find()) {
            rows.put(row.group(1), row.group(2).replace("`", "").strip().toUpperCase());
        }
        return rows;
    }

    private static Map<String, String> ofComponent() throws IOException {
        Map<String, String> defaults = defaults("componentProperties", "");
        defaults.keySet().removeAll(OF_CAMEL);
        return defaults;
    }

    /** Those of a kind whose labels begin so. */
    private static Map<String, String> defaults(String kind, String label) throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        try (InputStream in = OptionTableTest.class.getResourceAsStream(METADATA)) {
            for (Map.Entry<String, JsonNode> option :
                    new ObjectMapper().readTree(in).get(kind).properties()) {
                if (!option.getValue().path("label").asText().startsWith(label)) {
                    continue;
                }
                String value = option.getValue().path("defaultValue").asText();
                boolean isFlag = option.getValue().path("javaType").asText().equals("boolean");
                defaults.put(
                        option.getKey(),
                        (value.isEmpty() && isFlag ? "false" : value).toUpperCase());
            }
        }
        return defaults;
    }
}
