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
import org.apache.camel.spi.Metadata;

/** Headers that the component reads and sets, beside the ids of {@link ChatwootIdHeaders}. */
public interface ChatwootConstants extends ChatwootIdHeaders {

    @Metadata(
            label = "producer",
            description =
                    "Parameters of the operation by name, for what only the message knows. The"
                            + " header is removed once it has been read.",
            javaType = "java.util.Map<String, Object>")
    String PARAMETERS = "CamelChatwootParameters";

    @Metadata(
            description =
                    "The server that the id headers belong to; ids of another server are never"
                            + " used.",
            javaType = "String")
    String ORIGIN = "CamelChatwootOrigin";

    @Metadata(
            label = "producer",
            description =
                    "What the answer tells beside the thing itself, such as counts and the page.",
            javaType = "java.util.Map<String, Object>")
    String META = "CamelChatwootMeta";

    @Metadata(
            label = "producer",
            description = "Whether the list goes on after what the body holds.",
            javaType = "Boolean")
    String HAS_MORE = "CamelChatwootHasMore";

    @Metadata(
            label = "producer",
            description =
                    "Why a condition, such as onlyWhilePending, kept the call from being made.",
            javaType = "String")
    String SKIPPED = "CamelChatwootSkipped";

    @Metadata(
            label = "producer",
            description = "The HTTP status of the answer.",
            javaType = "Integer")
    String RESPONSE_CODE = Exchange.HTTP_RESPONSE_CODE;

    @Metadata(
            label = "consumer",
            description = "The name of the event, such as message_created.",
            javaType = "String")
    String EVENT = "CamelChatwootEvent";

    @Metadata(
            label = "consumer",
            description = "What really happened, such as assigned or label_added.",
            javaType = "java.util.List<String>")
    String CHANGES = "CamelChatwootChanges";

    @Metadata(
            label = "consumer",
            description = "The changed fields by name, each with previous and current.",
            javaType = "java.util.Map<String, Object>")
    String CHANGED_FIELDS = "CamelChatwootChangedFields";

    @Metadata(
            label = "consumer",
            description = "The id of the webhook's delivery, the same for each attempt.",
            javaType = "String")
    String DELIVERY = "CamelChatwootDelivery";

    @Metadata(
            label = "consumer",
            description = "Which way the event came: webhook, websocket, poll or catch_up.",
            javaType = "String")
    String SOURCE = "CamelChatwootSource";

    @Metadata(
            label = "consumer",
            description = "When it happened, or when it arrived if Chatwoot doesn't say.",
            javaType = "java.time.Instant")
    String EVENT_TIME = "CamelChatwootEventTime";
}
