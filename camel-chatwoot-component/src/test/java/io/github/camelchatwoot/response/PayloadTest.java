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
package io.github.camelchatwoot.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadTest {

    private final Map<String, Object> contact = new LinkedHashMap<>(Map.of("id", 7));

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void aThingIsMarkedAsChatwootsAndSoIsEachOfAList() {
        assertThat(Payload.of(contact)).isInstanceOf(Payload.class).isEqualTo(Map.of("id", 7));
        assertThat((List<?>) Payload.of(List.of(contact)))
                .isInstanceOf(Payload.class)
                .allSatisfy(item -> assertThat(item).isInstanceOf(Payload.class));
    }

    @Test
    void aBodyIsChangedLikeAnyMap() {
        Map<String, Object> body = map(Payload.of(contact));
        body.put("name", "Ada");
        body.putIfAbsent("email", "ada@acme.example");
        body.merge("id", 1, (id, one) -> (int) id + (int) one);
        body.replaceAll((name, value) -> value + "!");
        body.remove("name");
        assertThat(body)
                .hasToString("{id=8!, email=ada@acme.example!}")
                .containsOnlyKeys("id", "email")
                .doesNotContainKey("name");
        body.keySet().removeIf("id"::equals);
        assertThat(body).isEqualTo(Map.of("email", "ada@acme.example!"));
    }

    @Test
    void whatARouteDoesToACopyChangesNothingElse() {
        map(Payload.copyOf(contact)).remove("id");
        map(((List<?>) Payload.copyOf(List.of(contact))).get(0)).put("id", 8);
        assertThat(contact).isEqualTo(Map.of("id", 7));
    }

    @Test
    void aCopyCanBeChangedEvenIfTheThingCanNot() {
        Map<String, Object> body = map(Payload.copyOf(Map.of("outcome", "erased")));
        body.put("by", "us");
        assertThat(body).isEqualTo(Map.of("outcome", "erased", "by", "us"));
    }

    @Test
    void aBodyCanTravelAsAJavaObject() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Payload.of(List.of(contact)));
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isInstanceOf(Payload.class)
                    .isEqualTo(List.of(Map.of("id", 7)));
        }
    }
}
