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

import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.CallPlan;
import io.github.camelchatwoot.response.Content;
import io.github.camelchatwoot.response.Payload;

/** The one place that writes answers into messages. */
public final class ExchangeWriter {

    private static final Pattern ID_HEADER =
            Pattern.compile("CamelChatwoot\\w+(Id|Identifier|Slug|Uuid)");

    private final Message out;
    private final String origin;

    public ExchangeWriter(Exchange exchange, String origin) {
        this.out = exchange.getMessage();
        this.origin = origin;
    }

    /** Writes body and headers; an empty answer leaves the body as it was. */
    void write(Arguments arguments, Content content) {
        out.removeHeader(ChatwootConstants.SKIPPED);
        if (!content.empty()) {
            out.setBody(Payload.of(content.thing()));
        }
        out.setHeader(ChatwootConstants.RESPONSE_CODE, content.status());
        setOrRemove(ChatwootConstants.META, content.meta());
        setOrRemove(ChatwootConstants.HAS_MORE, content.hasMore());
        writeIds(arguments, content);
    }

    /**
     * Writes one thing of a list that is read by itself.
     *
     * @param arguments of the call that read it
     */
    public void writeItem(Arguments arguments, Map<String, Object> item) {
        out.setBody(Payload.copyOf(item));
        out.setHeader(ChatwootConstants.ORIGIN, origin);
        writePath(arguments);
        writeIds(Content.ids(arguments.operation().answer(), item));
    }

    private void writeIds(Arguments arguments, Content content) {
        Object server = out.getHeader(ChatwootConstants.ORIGIN);
        boolean elsewhere =
                differ(server, origin)
                        || differ(
                                out.getHeader(ChatwootConstants.ACCOUNT_ID),
                                arguments.get("accountId"));
        if (elsewhere) {
            out.getHeaders().keySet().removeIf(name -> ID_HEADER.matcher(name).matches());
        }
        out.setHeader(ChatwootConstants.ORIGIN, origin);
        Operation operation = arguments.operation();
        if (operation.answer().isList()) {
            operation.answer().ids().keySet().stream()
                    .limit(1)
                    .forEach(option -> out.removeHeader(CallPlan.headerOf(option)));
        }
        writePath(arguments);
        writeIds(content.ids());
    }

    private void writePath(Arguments arguments) {
        for (Parameter parameter : arguments.operation().parameters()) {
            Object value = arguments.values().get(parameter);
            if (parameter.place() == Place.PATH && value != null) {
                out.setHeader(CallPlan.headerOf(parameter.option()), plain(value));
            }
        }
    }

    private void writeIds(Map<String, Object> ids) {
        ids.forEach((option, id) -> out.setHeader(CallPlan.headerOf(option), id));
    }

    private static boolean differ(Object before, Object now) {
        return before != null && now != null && !before.toString().equals(now.toString());
    }

    private static Object plain(Object value) {
        return value instanceof Number ? value : value.toString();
    }

    private void setOrRemove(String header, Object value) {
        if (value == null) {
            out.removeHeader(header);
        } else {
            out.setHeader(header, value);
        }
    }
}
