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
package io.github.camelchatwoot.builder;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

import io.github.camelchatwoot.uri.LegalUri;

/** Stands in for the component and keeps what arrives at it, by the name of the operation. */
class ReceivedParameters extends DefaultComponent {

    final Map<String, Map<String, Object>> byOperation = new LinkedHashMap<>();

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> properties) throws Exception {
        return super.createEndpoint(LegalUri.of(uri), properties);
    }

    @Override
    protected Endpoint createEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        byOperation.put(remaining, new LinkedHashMap<>(parameters));
        parameters.clear();
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) {
                        exchange.getMessage().setBody(remaining);
                    }
                };
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                throw new UnsupportedOperationException("Only calls are looked at here");
            }

            @Override
            public boolean isLenientProperties() {
                return true;
            }
        };
    }
}
