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
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneSidedOptionsTest {

    private static final Set<String> OF_CAMEL =
            Set.of(
                    "bridgeErrorHandler",
                    "exceptionHandler",
                    "exchangePattern",
                    "lazyStartProducer");

    @Test
    void theyAreThoseThatTheCatalogLabelsSo() throws IOException {
        Set<String> ofConsumers = new TreeSet<>(OneSidedOptions.OF_CONSUMERS);
        ofConsumers.addAll(OneSidedOptions.OF_POLLING);
        assertThat(labelled("consumer")).isEqualTo(ofConsumers);
        assertThat(labelled("producer")).isEqualTo(new TreeSet<>(OneSidedOptions.OF_PRODUCERS));
    }

    @Test
    void anOptionBelongsToOneConsumerOrToAll() {
        assertThat(OneSidedOptions.OF_CONSUMERS)
                .hasSize(
                        OneSidedOptions.OF_EVENTS.size()
                                + OneSidedOptions.OF_WEBHOOK.size()
                                + OneSidedOptions.OF_WEBSOCKET.size());
    }

    private static Set<String> labelled(String side) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in =
                OneSidedOptionsTest.class.getResourceAsStream(
                        "/META-INF/io/github/camelchatwoot/chatwoot.json")) {
            for (Map.Entry<String, JsonNode> option :
                    new ObjectMapper().readTree(in).get("properties").properties()) {
                String label = option.getValue().path("label").asText();
                if (label.contains(side) && !OF_CAMEL.contains(option.getKey())) {
                    names.add(option.getKey());
                }
            }
        }
        return names;
    }
}
