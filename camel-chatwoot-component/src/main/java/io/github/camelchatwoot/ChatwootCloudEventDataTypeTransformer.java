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
package io.github.camelchatwoot;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.CloudEvent;

import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_ID;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SOURCE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TIME;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_VERSION;

/**
 * Sets Camel's headers of CloudEvents 1.0 from the event that started the route. The body stays as
 * it is, as with the data types of Camel's own components.
 */
@DataTypeTransformer(
        name = "chatwoot:application-cloudevents",
        description =
                "Adds CloudEvent headers to the Camel message with the details of the Chatwoot event that started the route")
public class ChatwootCloudEventDataTypeTransformer extends Transformer {

    /**
     * @throws IllegalArgumentException if the route was not started by an event of Chatwoot
     */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        Exchange exchange = message.getExchange();
        ChatwootEvent event = exchange.getProperty(EventWriter.PROPERTY, ChatwootEvent.class);
        if (event == null) {
            throw new IllegalArgumentException(
                    "chatwoot:application-cloudevents is for routes that an event of Chatwoot started");
        }
        String origin = exchange.getProperty(EventWriter.ORIGIN_PROPERTY, "", String.class);
        CloudEvent attributes = CloudEvent.of(event, origin);
        message.setHeader(CAMEL_CLOUD_EVENT_ID, attributes.id());
        message.setHeader(CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        message.setHeader(CAMEL_CLOUD_EVENT_TYPE, attributes.type());
        message.setHeader(CAMEL_CLOUD_EVENT_SOURCE, attributes.source());
        if (attributes.subject() == null) {
            message.removeHeader(CAMEL_CLOUD_EVENT_SUBJECT);
        } else {
            message.setHeader(CAMEL_CLOUD_EVENT_SUBJECT, attributes.subject());
        }
        message.setHeader(CAMEL_CLOUD_EVENT_TIME, attributes.time().toString());
        message.setHeader(CAMEL_CLOUD_EVENT_CONTENT_TYPE, CloudEvent.DATA_CONTENT_TYPE);
    }
}
