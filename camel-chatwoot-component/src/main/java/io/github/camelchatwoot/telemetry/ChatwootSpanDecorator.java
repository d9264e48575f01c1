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
package io.github.camelchatwoot.telemetry;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.meter.CallOutcome;

/**
 * What camel-telemetry writes on spans of our endpoints: the operation, and nothing of the rest of
 * the URI, in which ids and texts stand. Traces end at Chatwoot: nothing of an exchange's headers
 * goes there, and nothing of a webhook's come from there.
 */
public final class ChatwootSpanDecorator extends AbstractSpanDecorator {

    @Override
    public String getComponent() {
        return "chatwoot";
    }

    @Override
    public String getComponentClassName() {
        return ChatwootComponent.class.getName();
    }

    /** Such as {@code sendMessage}, or {@code webhook message_created}. */
    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        String operation = stripSchemeAndOptions(endpoint);
        boolean begins = endpoint.equals(exchange.getFromEndpoint());
        String event = exchange.getMessage().getHeader(ChatwootConstants.EVENT, String.class);
        return begins && event != null ? clipMaxLength(operation + " " + event) : operation;
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        String operation = stripSchemeAndOptions(endpoint);
        span.setComponent("camel-chatwoot");
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        span.setTag(TagConstants.URL_SCHEME, "chatwoot");
        span.setTag(TagConstants.URL_PATH, operation);
        span.setTag("camel.uri", "chatwoot://" + operation);
        if (endpoint instanceof ChatwootEndpoint ours) {
            tag(span, TagConstants.SERVER_ADDRESS, ours.getServiceUrl());
            tag(span, TagConstants.SERVER_PROTOCOL, ours.getServiceProtocol());
            tag(span, "chatwoot.connection", ours.getConnectionName());
            tag(span, "chatwoot.account", ours.getConfiguredAccount());
        }
    }

    private static void tag(Span span, String name, Object value) {
        if (value != null) {
            span.setTag(name, value.toString());
        }
    }

    /** Of our own exceptions without their sentences, which may quote a message or the server. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        ChatwootException failure = exchange.getException(ChatwootException.class);
        if (failure == null) {
            super.afterTracingEvent(span, exchange);
            return;
        }
        span.setError(true);
        tag(span, TagConstants.HTTP_STATUS, failure.getStatus() == 0 ? null : failure.getStatus());
        tag(span, "error.type", CallOutcome.of(failure).tag());
        span.log(
                Map.of(
                        "event",
                        "error",
                        "error.kind",
                        failure.getClass().getSimpleName(),
                        "message",
                        failure.getOperation() + ": " + CallOutcome.inBrief(failure)));
    }
}
