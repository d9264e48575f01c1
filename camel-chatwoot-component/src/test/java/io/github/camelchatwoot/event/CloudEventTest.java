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
package io.github.camelchatwoot.event;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.recorded.RecordedFiles;

import static io.github.camelchatwoot.event.EventSamples.contact;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

class CloudEventTest {

    private static final String SERVER = "https://app.example.com";

    @Test
    void aMessage() {
        assertThat(CloudEvent.of(webhook("message_created", message()), SERVER).attributes())
                .isEqualTo(
                        Map.of(
                                "specversion", "1.0",
                                "id", "message_created/1/253",
                                "type", "com.chatwoot.message_created",
                                "source", "https://app.example.com/api/v1/accounts/1",
                                "subject", "conversations/5/messages/253",
                                "time", "2026-11-21T12:58:01.712Z",
                                "datacontenttype", "application/json"));
    }

    @Test
    void aContactAndWhatHasNoSubject() {
        assertThat(CloudEvent.of(webhook("contact_created", contact()), SERVER).subject())
                .isEqualTo("contacts/84");
        CloudEvent none = CloudEvent.of(webhook("account_created", map("id", 9)), SERVER);
        assertThat(none.subject()).isNull();
        assertThat(none.attributes()).doesNotContainKey("subject");
    }

    @Test
    void theSourceIsNeverEmpty() {
        assertThat(CloudEvent.of(webhook("message_created", message()), "").source())
                .isEqualTo("/api/v1/accounts/1");
        assertThat(CloudEvent.of(webhook("unknown", map()), "").source()).isEqualTo("/");
    }

    @Test
    void everyRecordedEventHasTheRequiredAttributes() {
        RecordedFiles.allDeliveries()
                .map(RecordedEventsTest::event)
                .map(event -> CloudEvent.of(event, SERVER).attributes())
                .forEach(
                        attributes ->
                                assertThat(attributes)
                                        .containsKeys("id", "source", "type", "specversion", "time")
                                        .allSatisfy(
                                                (name, value) -> {
                                                    assertThat(name).matches("[a-z0-9]{1,20}");
                                                    assertThat(value).isNotBlank();
                                                }));
    }
}
