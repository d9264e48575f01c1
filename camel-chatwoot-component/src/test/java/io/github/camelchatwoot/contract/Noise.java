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
package io.github.camelchatwoot.contract;

import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelchatwoot.ChatwootConstants;

/** What messages carry from earlier steps of a route: none of it may reach Chatwoot. */
final class Noise {

    private static final Set<String> OURS =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "api-access-token",
                    "connection",
                    "content-length",
                    "content-type",
                    "host",
                    "transfer-encoding",
                    "user-agent");

    private Noise() {}

    static void addTo(Message message) {
        message.setHeader(Exchange.HTTP_PATH, "/elsewhere");
        message.setHeader(Exchange.HTTP_QUERY, "elsewhere=true");
        message.setHeader(Exchange.HTTP_METHOD, "OPTIONS");
        message.setHeader(Exchange.HTTP_URI, "http://elsewhere.invalid");
        message.setHeader(Exchange.BREADCRUMB_ID, "breadcrumb");
        message.setHeader("Authorization", "Bearer of-another-server");
        message.setHeader("Cookie", "session=of-another-server");
        message.setHeader("X-Earlier-Step", "noise");
        message.setHeader(ChatwootConstants.ORIGIN, "http://elsewhere.invalid");
        message.setHeader("CamelChatwootContactId", 424242);
        message.setHeader("CamelChatwootConversationId", 424242);
    }

    /** The headers of a request that are not the component's own. */
    static Set<String> in(SeenRequest request) {
        Set<String> names = new TreeSet<>(request.headers().keySet());
        names.removeAll(OURS);
        return names;
    }
}
