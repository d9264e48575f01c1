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
package io.github.camelchatwoot.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

/** The ObjectMapper of the registry says how the application's objects look, and no more. */
class ApplicationMapperTest extends ChatwootRoutes {

    record Customer(String name, String phoneNumber, Map<String, LocalDate> customAttributes) {}

    /** A format of the application's own. */
    static final class GermanDate extends JsonSerializer<LocalDate> {

        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider)
                throws java.io.IOException {
            out.writeString("%02d.%02d.".formatted(day.getDayOfMonth(), day.getMonthValue()));
        }
    }

    @BeforeEach
    void bindMapper() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(LocalDate.class, new GermanDate());
        camel.getRegistry()
                .bind(
                        "mapper",
                        JsonMapper.builder()
                                .addModule(module)
                                .defaultPropertyInclusion(
                                        JsonInclude.Value.construct(
                                                JsonInclude.Include.NON_EMPTY,
                                                JsonInclude.Include.NON_EMPTY))
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
                                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                                .build());
    }

    @Test
    void readsObjectsOfTheApplication() {
        Customer customer = new Customer("Ann", "+49", Map.of("since", LocalDate.of(2026, 1, 31)));
        assertThat(sent("chatwoot:updateContact?contactId=7", customer).json())
                .isEqualTo(
                        Map.of(
                                "name",
                                "Ann",
                                "phone_number",
                                "+49",
                                "custom_attributes",
                                Map.of("since", "31.01.")));
        assertThat(
                        sent(
                                        "chatwoot:updateContact?contactId=7&customAttributes=RAW({\"since\": \"${body}\"})",
                                        LocalDate.of(2026, 1, 31))
                                .json())
                .isEqualTo(Map.of("custom_attributes", Map.of("since", "31.01.")));
    }

    @Test
    void doesNotKeepNullsAndEmptyValuesFromBeingSent() {
        Map<String, Object> body = new HashMap<>();
        body.put("email", null);
        body.put("custom_attributes", Map.of());
        assertThat(sent("chatwoot:updateContact?contactId=7", body).json()).isEqualTo(body);
        assertThat(sent("chatwoot:updateContact?contactId=7&clear=email", null).json())
                .containsEntry("email", null);
    }

    @Test
    void doesNotChangeHowAnswersAreRead() {
        server.answers(200, "{\"payload\": {\"id\": 7, \"some_new_field\": {\"a\": null}}}");
        Exchange exchange = send("chatwoot:getContact?contactId=7", null);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).contains("id", "some_new_field");
    }
}
