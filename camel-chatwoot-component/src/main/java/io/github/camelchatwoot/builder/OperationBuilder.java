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

/**
 * What every operation takes besides its own options. An option that is not set here comes from the
 * component.
 *
 * @param <B> the builder itself, which its methods return
 */
public abstract class OperationBuilder<B extends OperationBuilder<B>>
        extends ChatwootEndpointBuilder<B> {

    protected OperationBuilder(String operation) {
        super(operation);
    }

    /** Address of the server, e.g. {@code https://app.chatwoot.com}. */
    public final B baseUrl(String baseUrl) {
        return option("baseUrl", baseUrl);
    }

    public final B accountId(long accountId) {
        return option("accountId", accountId);
    }

    /** A number or an expression. */
    public final B accountId(String accountId) {
        return option("accountId", accountId);
    }

    /** Token of a person or an integration user. */
    public final B accessToken(String accessToken) {
        return option("accessToken", accessToken);
    }

    /** Token of an agent bot. */
    public final B botAccessToken(String botAccessToken) {
        return option("botAccessToken", botAccessToken);
    }

    /** Token of a platform app, for the {@code platform…} operations. */
    public final B platformAccessToken(String platformAccessToken) {
        return option("platformAccessToken", platformAccessToken);
    }

    /** Name of one of the component's connections. */
    public final B connection(String connection) {
        return option("connection", connection);
    }

    /** Whose token is sent when there are both: {@code user} or {@code bot}. */
    public final B as(String caller) {
        return option("as", caller);
    }

    /** {@code all}: an iterator over every page; {@code list}: every page, read first. */
    public final B pages(String pages) {
        return option("pages", pages);
    }

    /** Whether a CSV report becomes an iterator of rows. */
    public final B rows(boolean rows) {
        return option("rows", rows);
    }

    /** How many things {@code pages("list")} reads at most. */
    public final B maxItems(long maxItems) {
        return option("maxItems", maxItems);
    }

    /** What a body is for when the URI names fields, too: {@code merge} or {@code ignore}. */
    public final B body(String body) {
        return option("body", body);
    }

    /** {@code send}: fields of the body that the catalogue does not know are sent, not refused. */
    public final B unknownFields(String unknownFields) {
        return option("unknownFields", unknownFields);
    }

    /** {@code render}: Liquid in values from messages is rendered by the server, not escaped. */
    public final B liquid(String liquid) {
        return option("liquid", liquid);
    }

    /** Options that are sent as null, which clears them in Chatwoot. */
    public final B clear(String... options) {
        return option("clear", String.join(",", options));
    }

    /** Whether a call is repeated after a failure that leaves open whether it was processed. */
    public final B retryUnsafe(boolean retryUnsafe) {
        return option("retryUnsafe", retryUnsafe);
    }
}
