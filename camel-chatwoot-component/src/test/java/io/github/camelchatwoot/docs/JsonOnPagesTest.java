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
package io.github.camelchatwoot.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages show as Chatwoot's has the form of something that a real server said. */
class JsonOnPagesTest {

    private static final List<Object> SAID =
            Stream.concat(
                            RecordedFiles.all().stream().flatMap(files -> files.answers().stream()),
                            RecordedFiles.allDeliveries().map(RecordedDelivery::body))
                    .flatMap(JsonOnPagesTest::withoutEnvelope)
                    .toList();

    static Stream<Page.Block> json() {
        return Page.blocks("json");
    }

    @ParameterizedTest
    @MethodSource("json")
    void isSomethingThatChatwootSaid(Page.Block block) throws Exception {
        Object shown = new ObjectMapper().readValue(block.text(), Object.class);

        assertThat(SAID).anyMatch(said -> isOfTheForm(shown, said));
    }

    private static Stream<Object> withoutEnvelope(Object said) {
        return said instanceof Map<?, ?> envelope && envelope.get("payload") != null
                ? Stream.of(said, envelope.get("payload"))
                : Stream.of(said);
    }

    /** All its fields are there, with a value of the same kind. */
    private static boolean isOfTheForm(Object shown, Object said) {
        if (shown instanceof Map<?, ?> fields) {
            return said instanceof Map<?, ?> thing
                    && fields.entrySet().stream()
                            .allMatch(
                                    field ->
                                            thing.containsKey(field.getKey())
                                                    && isOfTheForm(
                                                            field.getValue(),
                                                            thing.get(field.getKey())));
        }
        if (shown instanceof List<?> list) {
            return said instanceof List<?> others
                    && list.stream()
                            .allMatch(
                                    item ->
                                            others.stream()
                                                    .anyMatch(other -> isOfTheForm(item, other)));
        }
        return shown == null
                || shown instanceof Number && said instanceof Number
                || said != null && shown.getClass().equals(said.getClass());
    }
}
