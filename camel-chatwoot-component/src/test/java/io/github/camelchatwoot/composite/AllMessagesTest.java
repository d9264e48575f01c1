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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

import static org.assertj.core.api.Assertions.assertThat;

class AllMessagesTest {

    /** Ids in order of time, which is not quite their own. */
    private final List<Long> ids =
            new ArrayList<>(LongStream.rangeClosed(1, 2600).boxed().toList());

    private int calls;

    private Content page(Arguments call) {
        calls++;
        long from = ((Number) call.get("after")).longValue();
        List<Map<String, Object>> page =
                ids.stream()
                        .filter(id -> id >= from)
                        .limit(1000)
                        .map(id -> Map.<String, Object>of("id", id))
                        .toList();
        return Content.whole(200, false, page);
    }

    @Test
    void whatWasWrittenAtOnceAtTheEndOfAPageIsNotLeftOut() throws Exception {
        // the thousandth in time has a greater id than the next ten
        ids.remove(1010L);
        ids.add(999, 1010L);

        List<Map<String, Object>> all =
                AllMessages.of(42, new StepsWithoutServer().calling((call, as) -> page(call)));

        assertThat(all)
                .extracting(message -> message.get("id"))
                .hasSize(2600)
                .doesNotHaveDuplicates();
        assertThat(calls).isEqualTo(3);
    }
}
