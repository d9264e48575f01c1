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
package io.github.camelchatwoot.operation;

import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.operation.Parameter.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OperationsTest {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    static Stream<String> names() {
        return Operations.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEntryLoadsAndHoldsTogether(String name) {
        Operation operation = Operations.load(name);

        assertThat(operation.name()).isEqualTo(name);
        assertThat(operation.parameters()).extracting(Parameter::option).doesNotHaveDuplicates();
        if (operation.family() != Family.ANY && !operation.isComposite()) {
            assertThat(operation.parameters())
                    .filteredOn(parameter -> parameter.place() == Place.PATH)
                    .allMatch(Parameter::required)
                    .extracting(Parameter::option)
                    .containsExactlyInAnyOrderElementsOf(
                            IN_PATH.matcher(operation.path())
                                    .results()
                                    .map(m -> m.group(1))
                                    .toList());
        }
        if (operation.text() != null) {
            assertThat(operation.parameter(operation.text())).isPresent();
        }
        if (operation.paging().style() == Paging.Style.PAGE) {
            assertThat(operation.parameter("page")).isPresent();
            assertThat(operation.paging())
                    .matches(paging -> paging.size() > 0 || paging.sizeParameter() != null);
        }
        if (operation.paging().unpagedWith() != null) {
            assertThat(operation.parameter(operation.paging().unpagedWith())).isPresent();
        }
    }

    @Test
    void namesAreSortedAndThereAreNoTwoOfOne() {
        assertThat(Operations.names()).isSorted();
        assertThat(new HashSet<>(Operations.names())).hasSameSizeAs(Operations.names());
    }

    @Test
    void anUnknownNameIsToldTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.load("creatContact"))
                .withMessageStartingWith("chatwoot:creatContact: there is no such operation")
                .withMessageContaining("createContact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../operations",
                "operations/getContact",
                "",
                "get Contact",
                "getContact.json"
            })
    void aNameIsNeverAPath(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.load(name))
                .withMessageContaining("there is no such operation");
    }
}
