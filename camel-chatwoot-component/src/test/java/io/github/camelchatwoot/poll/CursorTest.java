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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void anIdBelowTheNewestIsNewUntilItWasTold() {
        Cursor cursor = new Cursor(10);
        cursor.tell(588);
        assertThat(cursor.isNew(587)).isTrue();
        cursor.tell(587);
        assertThat(cursor.isNew(587)).isFalse();
        assertThat(cursor.isNew(10)).isFalse();
    }

    @Test
    void itIsTheSameAfterItWasWrittenAndRead() {
        Cursor cursor = new Cursor(0);
        for (long id = 1; id < 1000; id += 3) {
            cursor.tell(id);
        }
        Cursor read = Cursor.parse(cursor.toString());
        assertThat(read).hasToString(cursor.toString());
        for (long id = 1; id < 1000; id++) {
            assertThat(read.isNew(id)).isEqualTo(cursor.isNew(id));
        }
    }

    @Test
    void itStaysSmallHoweverMuchIsTold() {
        Cursor cursor = new Cursor(0);
        for (long id = 1; id < 100_000; id++) {
            cursor.tell(id);
        }
        assertThat(cursor.toString()).hasSizeLessThan(1000);
        assertThat(cursor.floor()).isEqualTo(99_999 - Cursor.OVERLAP);
    }

    @Test
    void aValueOfSomethingElseIsRefusedInOneSentence() {
        assertThatThrownBy(() -> Cursor.parse("yesterday"))
                .hasMessage("A stored cursor can't be read: 'yesterday' is none such as 253:1,2");
    }
}
