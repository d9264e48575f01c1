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

import java.util.HashSet;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;

import io.github.camelchatwoot.operation.CatalogueOptions;

/**
 * Writes what stands under {@code parameters:} of a YAML route into a URI. Camel marks only secrets as
 * raw and would break other text at {@code &} and {@code %}; here the parameters of operations count as
 * secrets for it, so that text arrives as it was written.
 */
public class ChatwootUriFactory extends ChatwootEndpointUriFactory implements EndpointUriFactory {

    private static final Set<String> RAW_NAMES = new HashSet<>(CatalogueOptions.names());

    static {
        // the path of the URI, although one operation has a parameter of that name, too
        RAW_NAMES.remove("operation");
    }

    /** The first that is known of a context with YAML routes, before any of them is added. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        UriTextOfRoutes.seeTo(camelContext);
    }

    @Override
    public Set<String> secretPropertyNames() {
        Set<String> names = new HashSet<>(super.secretPropertyNames());
        names.addAll(RAW_NAMES);
        return names;
    }
}
