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
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;

import io.github.camelchatwoot.operation.CatalogueOptions;
import io.github.camelchatwoot.uri.QueryValue;

/**
 * Has the parameters of operations written into a URI so that text arrives as it was written. For a
 * YAML step with {@code uri: chatwoot:sendMessage} Camel marks as raw what this names a secret, which
 * is enough for {@code &} and {@code %}; it joins lines nevertheless. For {@code uri: chatwoot}, with
 * the operation among the parameters, the URI is written here, and lines stay lines.
 */
public class ChatwootUriFactory extends ChatwootEndpointUriFactory implements EndpointUriFactory {

    private static final Set<String> TEXTS = new HashSet<>(CatalogueOptions.names());

    static {
        // the path of the URI, although one operation has a parameter of that name, too
        TEXTS.remove("operation");
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
        names.addAll(TEXTS);
        return names;
    }

    @Override
    protected String buildQueryParameters(
            String uri, Map<String, Object> parameters, boolean encode) {
        Map<String, Object> others = new TreeMap<>();
        StringJoiner texts = new StringJoiner("&");
        parameters.forEach(
                (name, value) -> {
                    if (value instanceof String text && isFreeText(name, text)) {
                        texts.add(name + "=" + QueryValue.encodeAround(name, text));
                    } else {
                        others.put(name, value);
                    }
                });
        String written = super.buildQueryParameters(uri, others, encode);
        if (texts.length() == 0) {
            return written;
        }
        return written + (written.contains("?") ? "&" : "?") + texts;
    }

    private static boolean isFreeText(String name, String value) {
        return TEXTS.contains(name) && !value.startsWith("RAW(");
    }
}
