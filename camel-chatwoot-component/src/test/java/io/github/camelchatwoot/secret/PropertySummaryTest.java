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
package io.github.camelchatwoot.secret;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.fixture.CapturedLog;

import static org.assertj.core.api.Assertions.assertThat;

class PropertySummaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accessToken",
                "botAccessToken",
                "platformAccessToken",
                "hmacToken",
                "bot-access-token",
                "connections[sales].accessToken",
                "connections[sales].platformAccessToken"
            })
    void camelMainPrintsItsPropertiesWithoutOurTokens(String option) throws Exception {
        String property = "camel.component.chatwoot." + option;
        Main main = new Main();
        main.addProperty(property, "s3cr3t-value");
        try (CapturedLog log = CapturedLog.ofAll()) {
            main.start();
            main.stop();

            assertThat(log.lines()).anyMatch(line -> line.contains("= xxxxxx"));
            assertHidden(log);
        }
    }

    /**
     * Names of our options are enough: a property or a field of a Kamelet that ends so is hidden.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accessToken",
                "botAccessToken",
                "platformAccessToken",
                "hmacToken",
                "secret",
                "username",
                "password",
                "pubsubToken",
                "identifierHash"
            })
    void norThePlaceholdersThatRoutesUse(String name) throws Exception {
        Main main = new Main();
        main.addProperty("camel.component.chatwoot.baseUrl", "http://127.0.0.1:9");
        main.addProperty("shop." + name, "s3cr3t-value");
        main.addProperty(name, "s3cr3t-value");
        main.configure()
                .addRoutesBuilder(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("direct:start")
                                        .to("chatwoot:getInstanceInfo")
                                        .setBody(constant("{{" + name + "}}"))
                                        .setBody(constant("{{shop." + name + "}}"));
                            }
                        });
        try (CapturedLog log = CapturedLog.ofAll()) {
            main.start();
            main.stop();

            assertThat(log.lines()).anyMatch(line -> line.contains("= xxxxxx"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("BaseMainSupport INFO"))
                    .noneMatch(line -> line.contains("s3cr3t-value"));
        }
    }

    /** Its Kamelet is loaded before the component is there to say which names are secrets. */
    @ParameterizedTest
    @ValueSource(strings = {"accessToken", "botAccessToken"})
    void norWhatAnApplicationOfKameletsAloneGivesThem(String name) throws Exception {
        Main main = new Main();
        String kamelet = "chatwoot-send-message-action";
        main.addProperty("camel.kamelet." + kamelet + ".baseUrl", "http://127.0.0.1:9");
        main.addProperty("camel.kamelet." + kamelet + ".accountId", "1");
        main.addProperty("camel.kamelet." + kamelet + "." + name, "s3cr3t-value");
        main.configure()
                .addRoutesBuilder(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("direct:start")
                                        .to("kamelet:" + kamelet + "?conversationId=1&content=Hi");
                            }
                        });
        try (CapturedLog log = CapturedLog.ofAll()) {
            main.start();
            main.stop();

            assertThat(log.lines()).anyMatch(line -> line.contains("Property-placeholders"));
            assertHidden(log);
        }
    }

    /** Below INFO camel-main prints every property as it is, those of other components too. */
    private static void assertHidden(CapturedLog log) {
        assertThat(log.lines())
                .filteredOn(line -> !line.matches("(?s)\\S+ (DEBUG|TRACE) .*"))
                .noneMatch(line -> line.contains("s3cr3t-value"));
    }
}
