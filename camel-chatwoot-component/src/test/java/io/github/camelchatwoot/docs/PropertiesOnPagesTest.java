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
import java.io.StringReader;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.camel.main.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties on the pages are ones that camel-main knows: it refuses all others. */
class PropertiesOnPagesTest {

    static Stream<Page.Block> properties() {
        return Page.blocks("properties");
    }

    @ParameterizedTest
    @MethodSource("properties")
    void areAllKnown(Page.Block block) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(block.text()));
        properties.replaceAll((name, value) -> withoutEnvironment(value.toString()));
        Main main = new Main();
        main.setPropertyPlaceholderLocations("false");
        main.setInitialProperties(properties);
        main.configure().setAutoConfigurationFailFast(true);
        try {
            main.start();
            assertThat(main.getCamelContext().isStarted()).isTrue();
            assertThat(main.getCamelContext().getComponent("chatwoot")).isNotNull();
        } finally {
            main.stop();
        }
    }

    /** Of Camel, and as Spring Boot and Quarkus write it. */
    private static String withoutEnvironment(String value) {
        return value.replaceAll("\\$\\{(\\w+)}", "{{env:$1}}")
                .replaceAll("\\{\\{env:\\w*ID}}", "1")
                .replaceAll("\\{\\{env:\\w*URL}}", "http://localhost:3000")
                .replaceAll("\\{\\{env:[^}]*}}", "from-the-environment");
    }
}
