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
package io.github.camelchatwoot.webhook;

import java.io.IOException;
import java.time.InstantSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.MalformedEventException;
import io.github.camelchatwoot.event.WebhookEvents;

/** Makes an event of a delivery's bytes. */
public final class WebhookParser {

    private final ObjectReader reader;
    private final InstantSource clock;

    public WebhookParser(ObjectMapper mapper, InstantSource clock) {
        this.reader =
                mapper.readerFor(Object.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException with one sentence that quotes nothing of the body
     */
    public ChatwootEvent parse(WebhookRequest request) {
        try {
            Object body = reader.readValue(request.body());
            return WebhookEvents.read(body, request.deliveryId(), clock.instant());
        } catch (JsonProcessingException invalid) {
            throw new IllegalArgumentException("Its body is no JSON");
        } catch (IOException undecodable) {
            throw new IllegalArgumentException("Its body is no text in UTF-8");
        } catch (MalformedEventException noEvent) {
            throw noEvent;
        } catch (RuntimeException unexpected) {
            throw new IllegalArgumentException("Its body can't be read as an event");
        }
    }
}
