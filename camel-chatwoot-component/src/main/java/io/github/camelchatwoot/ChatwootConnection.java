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

import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelchatwoot.request.Credentials;

/**
 * A server and account with the tokens for it, under a name of its own: {@code
 * camel.component.chatwoot.connections[sales].baseUrl=…} and {@code connection=sales} on an
 * endpoint. Nothing in it is filled from the component, so a token never goes to a server that it
 * is not for.
 */
@Configurer
@UriParams
public class ChatwootConnection {

    @UriParam(description = "The address of the Chatwoot server, such as https://chat.example.com.")
    private String baseUrl;

    @UriParam(
            description =
                    "The account to work in. Without it messages say which, in the header CamelChatwootAccountId.")
    private Long accountId;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The access token of a person or an integration user, from the profile page.")
    private String accessToken;

    @UriParam(label = "security", secret = true, description = "The access token of an agent bot.")
    private String botAccessToken;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The access token of a platform app, for operations that begin with platform.")
    private String platformAccessToken;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The HMAC token of an API inbox. With it the client API proves the identifiers of contacts.")
    private String hmacToken;

    @UriParam(
            label = "security",
            description =
                    "Who calls the application API: user or bot. By default the user, or the bot if there is only a botAccessToken. Without one, bot is the bot that a webhook with register=bot registered in this account.")
    private Credentials.Actor as;

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Long getAccountId() {
        return accountId;
    }

    public void setAccountId(Long accountId) {
        this.accountId = accountId;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getBotAccessToken() {
        return botAccessToken;
    }

    public void setBotAccessToken(String botAccessToken) {
        this.botAccessToken = botAccessToken;
    }

    public String getPlatformAccessToken() {
        return platformAccessToken;
    }

    public void setPlatformAccessToken(String platformAccessToken) {
        this.platformAccessToken = platformAccessToken;
    }

    public String getHmacToken() {
        return hmacToken;
    }

    public void setHmacToken(String hmacToken) {
        this.hmacToken = hmacToken;
    }

    public Credentials.Actor getAs() {
        return as;
    }

    public void setAs(Credentials.Actor as) {
        this.as = as;
    }

    /** Takes server, account and tokens from another one, and keeps nothing of its own. */
    void use(ChatwootConnection other) {
        baseUrl = other.baseUrl;
        accountId = other.accountId;
        accessToken = other.accessToken;
        botAccessToken = other.botAccessToken;
        platformAccessToken = other.platformAccessToken;
        hmacToken = other.hmacToken;
        as = other.as;
    }

    /** Without its tokens. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + baseUrl + ", account " + accountId + "]";
    }
}
