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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> FRUIT = List.of("pear", "peach", "plum", "apple");

    @Test
    void theFewestEditsComeFirst() {
        assertThat(Nearest.to("pea", FRUIT, 2)).containsExactly("pear", "peach");
    }

    @Test
    void caseCountsNothing() {
        assertThat(Nearest.to("PLUM", FRUIT, 1)).containsExactly("plum");
        assertThat(Nearest.distance("Plum", "pLUM")).isZero();
    }

    @Test
    void equallyNearNamesStandInTheirOrder() {
        assertThat(Nearest.to("x", List.of("c", "a", "b"), 3)).containsExactly("a", "b", "c");
    }

    @Test
    void itIsTheLevenshteinDistance() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "")).isEqualTo(3);
    }

    @Test
    void aMissingUnderscoreOrLetterFindsTheRealOperation() {
        assertThat(Nearest.to("send_message", Operations.names(), 1))
                .containsExactly("sendMessage");
        assertThat(Nearest.to("listConversation", Operations.names(), 1))
                .containsExactly("listConversations");
    }

    @Test
    void fewerCandidatesThanWantedAreAllOfThem() {
        assertThat(Nearest.to("x", List.of("a"), 3)).containsExactly("a");
    }
}
