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
package io.github.camelchatwoot.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;

import io.github.camelchatwoot.ChatwootComponent;

/** Camel's catalog with this component, as tools have it. */
final class OurCatalog {

    private OurCatalog() {}

    static CamelCatalog create() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("chatwoot", ChatwootComponent.class.getName(), json());
        return catalog;
    }

    static String json() {
        try (InputStream in =
                OurCatalog.class.getResourceAsStream(
                        "/META-INF/io/github/camelchatwoot/chatwoot.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
