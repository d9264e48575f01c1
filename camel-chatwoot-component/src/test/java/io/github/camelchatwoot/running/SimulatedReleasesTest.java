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
package io.github.camelchatwoot.running;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator knows the catalogue's versions without knowing the catalogue. */
class SimulatedReleasesTest {

    @Test
    void theSimulatorsListIsThatOfTheCatalogue() throws Exception {
        Set<String> ofCatalogue = new TreeSet<>();
        for (String name : Operations.names()) {
            Operation operation = Operations.load(name);
            String route =
                    operation.method() + " " + operation.path().replaceAll("\\{(\\w+)}", ":$1");
            if (operation.since() != null) {
                ofCatalogue.add(operation.since() + " " + route);
            }
            if (operation.botsSince() != null) {
                ofCatalogue.add(operation.botsSince() + " " + route + " bot");
            }
        }
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                ChatwootSimulator.class.getResourceAsStream("http/releases.txt"),
                                StandardCharsets.UTF_8))) {
            Set<String> ofSimulator =
                    lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
            assertThat(ofSimulator).isEqualTo(ofCatalogue);
        }
    }
}
