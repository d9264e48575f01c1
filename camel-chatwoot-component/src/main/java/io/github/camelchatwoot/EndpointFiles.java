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

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.apache.camel.support.ResourceHelper;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.Origin;
import io.github.camelchatwoot.request.AttachmentHosts;
import io.github.camelchatwoot.request.Attachments;

/** What an endpoint reads besides answers: resources of the application, files of the server. */
public final class EndpointFiles {

    private final ChatwootEndpoint endpoint;

    public EndpointFiles(ChatwootEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    public Attachments attachments() {
        AttachmentHosts hosts =
                AttachmentHosts.parse(endpoint.getConfiguration().getAttachmentHosts());
        return new Attachments(
                this::open,
                this::download,
                new Attachments.OtherServers() {
                    @Override
                    public void check(URI address) {
                        hosts.check(address);
                    }

                    @Override
                    public InputStream open(URI address) throws IOException {
                        return fetch(address, hosts);
                    }
                });
    }

    /** A resource as text, such as {@code classpath:welcome.liquid}. */
    String textOf(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the resource %s can't be read: %s".formatted(resource, e.getMessage()), e);
        }
    }

    private InputStream open(String place) throws IOException {
        return ResourceHelper.resolveMandatoryResourceAsInputStream(
                endpoint.getCamelContext(), place);
    }

    private InputStream fetch(URI address, AttachmentHosts hosts) throws IOException {
        try (ChatwootClient client = endpoint.client()) {
            return client.fetch(endpoint.getOperationName(), address, hosts::check).body();
        } catch (ChatwootException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A file of the server itself; it needs no token, and gets none. */
    private InputStream download(String path) throws IOException {
        URI baseUri = endpoint.baseUri();
        try (ChatwootClient client = endpoint.client()) {
            URI file = URI.create(Origin.of(baseUri) + path);
            return client.download(endpoint.getOperationName(), file, null).body();
        } catch (ChatwootException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
