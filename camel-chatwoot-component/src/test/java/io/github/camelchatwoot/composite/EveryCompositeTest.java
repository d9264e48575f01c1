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
package io.github.camelchatwoot.composite;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

class EveryCompositeTest {

    static Set<String> names() {
        return Composites.names();
    }

    @Test
    void whatTheCatalogueDescribesIsDoneAndNothingElse() {
        assertThat(Composites.names())
                .containsExactlyInAnyOrderElementsOf(
                        Operations.names().stream()
                                .filter(name -> Operations.load(name).isComposite())
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsStepsAreOperations(String name) {
        Operation operation = Operations.load(name);

        assertThat(operation.steps()).isSubsetOf(Operations.names());
        assertThat(Composites.of(operation)).isNotNull();
    }
}
