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
package io.github.camelchatwoot.test.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NestedNamesTest {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    @Test
    void bracketsNest() {
        NestedNames.put(tree, "note[content]", "x");
        NestedNames.put(tree, "note[by][id]", "7");

        assertThat(tree).isEqualTo(Map.of("note", Map.of("content", "x", "by", Map.of("id", "7"))));
    }

    @Test
    void emptyBracketsCollect() {
        NestedNames.put(tree, "labels[]", "a");
        NestedNames.put(tree, "labels[]", "b");

        assertThat(tree).isEqualTo(Map.of("labels", List.of("a", "b")));
    }

    @Test
    void aRepeatedFieldStartsTheNextObject() {
        NestedNames.put(tree, "items[][title]", "A");
        NestedNames.put(tree, "items[][value]", "a");
        NestedNames.put(tree, "items[][title]", "B");

        assertThat(tree)
                .isEqualTo(
                        Map.of(
                                "items",
                                List.of(Map.of("title", "A", "value", "a"), Map.of("title", "B"))));
    }

    @Test
    void theLastOfTwoPlainNamesStands() {
        NestedNames.put(tree, "page", "1");
        NestedNames.put(tree, "page", "2");

        assertThat(tree).isEqualTo(Map.of("page", "2"));
    }
}
