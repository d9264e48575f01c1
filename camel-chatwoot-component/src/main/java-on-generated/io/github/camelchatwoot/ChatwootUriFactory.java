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

import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.spi.EndpointUriFactory;

import io.github.camelchatwoot.operation.CatalogueOptions;

/**
 * Writes what stands under {@code parameters:} of a YAML route into a URI. Camel alone would break text
 * at {@code &} and {@code %}; here every text of an operation's parameter is marked as raw, so that it
 * arrives as it was written.
 */
public class ChatwootUriFactory extends ChatwootEndpointUriFactory implements EndpointUriFactory {

    @Override
    public String buildUri(String scheme, Map<String, Object> properties, boolean encode)
            throws URISyntaxException {
        Map<String, Object> safe = new LinkedHashMap<>(properties);
        safe.replaceAll(
                (name, value) ->
                        CatalogueOptions.names().contains(name)
                                        && !propertyNames().contains(name)
                                        && value instanceof String text
                                ? raw(text)
                                : value);
        return super.buildUri(scheme, safe, encode);
    }

    private static String raw(String text) {
        if (text.startsWith("RAW(") && text.endsWith(")")) {
            return text;
        }
        return text.contains(")&") ? "RAW{" + text + "}" : "RAW(" + text + ")";
    }
}
