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
import org.apache.camel.spi.Metadata;

import io.github.camelchatwoot.request.Credentials;

/**
 * A server and account with the tokens for it, under a name of its own: {@code
 * camel.component.chatwoot.connections[sales].baseUrl=…} and {@code connection=sales} on an
 * endpoint. Nothing in it is filled from the component, so a token never goes to a server that it
 * is not for.
 */
@Configurer
public class ChatwootConnection {

    @Metadata private String baseUrl;
    @Metadata private Long accountId;
    @Metadata private String accessToken;
    @Metadata private String botAccessToken;
    @Metadata private String platformAccessToken;
    @Metadata private String hmacToken;
    @Metadata private Credentials.Actor as;

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

    /** Without its tokens. */
    @Override
    public String toString() {
        return "ChatwootConnection[" + baseUrl + ", account " + accountId + "]";
    }
}
