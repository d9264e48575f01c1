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
            // below INFO camel-main prints every property as it is, those of other components too
            assertThat(log.lines())
                    .filteredOn(line -> !line.matches("(?s)\\S+ (DEBUG|TRACE) .*"))
                    .noneMatch(line -> line.contains("s3cr3t-value"));
        }
    }
}
