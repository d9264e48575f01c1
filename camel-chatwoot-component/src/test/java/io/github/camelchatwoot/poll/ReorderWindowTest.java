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
package io.github.camelchatwoot.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReorderWindowTest {

    private Instant now = Instant.parse("2026-06-10T17:13:43Z");
    private final ReorderWindow<Integer> window =
            new ReorderWindow<>(Duration.ofMillis(300), () -> now, Comparator.naturalOrder(), 5);

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }

    @Test
    void aLateMessageLeavesBeforeItsSuccessor() {
        window.add(2);
        pass(250);
        window.add(1);
        assertThat(window.ready()).isEmpty();
        pass(50);
        assertThat(window.ready()).containsExactly(1, 2);
    }

    @Test
    void whatBelongsAfterStaysUntilItsOwnTime() {
        window.add(2);
        pass(250);
        window.add(3);
        pass(50);
        assertThat(window.ready()).containsExactly(2);
        assertThat(window.untilNext()).contains(Duration.ofMillis(250));
        pass(250);
        assertThat(window.ready()).containsExactly(3);
        assertThat(window.untilNext()).isEmpty();
    }

    @Test
    void whatComesAfterItsSuccessorHasLeftStillLeaves() {
        window.add(2);
        pass(300);
        assertThat(window.ready()).containsExactly(2);
        window.add(1);
        pass(300);
        assertThat(window.ready()).containsExactly(1);
    }

    @Test
    void noMoreWaitThanIsAllowed() {
        List.of(7, 6, 5, 4, 3, 2, 1).forEach(window::add);
        assertThat(window.ready()).containsExactly(1, 2);
        assertThat(window.drain()).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void equalOnesLeaveInTheOrderTheyCame() {
        ReorderWindow<String> byLength =
                new ReorderWindow<>(
                        Duration.ZERO, () -> now, Comparator.comparing(String::length), 5);
        List.of("bb", "a", "cc", "b").forEach(byLength::add);
        assertThat(byLength.ready()).containsExactly("a", "b", "bb", "cc");
    }
}
