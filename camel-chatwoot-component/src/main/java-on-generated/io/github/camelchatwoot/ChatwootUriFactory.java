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

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;

import io.github.camelchatwoot.operation.CatalogueOptions;
import io.github.camelchatwoot.uri.RawText;

/**
 * Lets text under {@code parameters:} of a YAML route arrive as it was written. Camel alone puts the
 * values into a URI as they are, and breaks those with {@code &}, {@code %} or {@code +} in them;
 * only secrets it marks as raw. To it, every option of ours is one.
 */
public class ChatwootUriFactory extends ChatwootEndpointUriFactory implements EndpointUriFactory {

    private static final Set<String> RAW_NAMES = rawNames();

    private static Set<String> rawNames() {
        Set<String> names = new HashSet<>(CatalogueOptions.names());
        names.addAll(new ChatwootEndpointUriFactory().propertyNames());
        names.remove("operation");
        return Collections.unmodifiableSet(names);
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        RawText.keepIn(camelContext);
    }

    @Override
    public Set<String> secretPropertyNames() {
        return RAW_NAMES;
    }
}
