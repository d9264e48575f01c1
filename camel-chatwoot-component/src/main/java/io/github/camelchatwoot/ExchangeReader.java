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

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.ExchangeHelper;

import io.github.camelchatwoot.request.CallPlan;
import io.github.camelchatwoot.request.IncomingMessage;

/** The one place that reads messages: body, headers, variables, and the ids that belong here. */
final class ExchangeReader implements IncomingMessage, CallPlan.Ids {

    private final Exchange exchange;
    private final Message in;
    private final boolean fromThisServer;

    /**
     * @param origin the server of this endpoint
     */
    ExchangeReader(Exchange exchange, String origin) {
        this.exchange = exchange;
        this.in = exchange.getMessage();
        this.fromThisServer = origin.equals(in.getHeader(ChatwootConstants.ORIGIN));
    }

    Exchange exchange() {
        return exchange;
    }

    /**
     * The parameters header, which is read once and then gone.
     *
     * @throws IllegalArgumentException if it is no Map
     */
    Map<String, Object> takeParameters() {
        Object header = in.removeHeader(ChatwootConstants.PARAMETERS);
        if (header == null) {
            return Map.of();
        } else if (header instanceof Map<?, ?> map) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
            return parameters;
        }
        throw new IllegalArgumentException(
                "the header %s holds a %s; it has to be a Map of parameter names and values"
                        .formatted(
                                ChatwootConstants.PARAMETERS, header.getClass().getSimpleName()));
    }

    /** Whether Camel or a broker brings it once more, so that all may be done already. */
    static boolean isRedelivered(Exchange exchange) {
        return Boolean.TRUE.equals(
                        exchange.getMessage().getHeader(Exchange.REDELIVERED, Boolean.class))
                || Boolean.TRUE.equals(exchange.isExternalRedelivered());
    }

    /** Ids of another server or account are somebody else's, whatever their number. */
    @Override
    public Object get(String option, Object account) {
        Object theirs = in.getHeader(ChatwootConstants.ACCOUNT_ID);
        boolean sameAccount =
                account == null || theirs == null || theirs.toString().equals(account.toString());
        return fromThisServer && sameAccount ? in.getHeader(CallPlan.headerOf(option)) : null;
    }

    @Override
    public Object body() {
        return in.getBody();
    }

    @Override
    public String contentType() {
        return in.getHeader(Exchange.CONTENT_TYPE, String.class);
    }

    @Override
    public Object header(String name) {
        return in.getHeader(name);
    }

    @Override
    public Object variable(String name) {
        return ExchangeHelper.getVariable(exchange, name);
    }

    @Override
    public Object property(String name) {
        return exchange.getProperty(name);
    }

    @Override
    public String text(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        return exchange.getContext().getTypeConverter().convertTo(String.class, exchange, value);
    }
}
