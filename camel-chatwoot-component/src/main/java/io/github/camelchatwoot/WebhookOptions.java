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

import java.util.Arrays;
import java.util.List;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How chatwoot:webhook is reached, and what it answers. */
@UriParams
public class WebhookOptions {

    /** When a delivery is answered. */
    public enum Reply {
        RECEIVED,
        PROCESSED
    }

    /** Who sends, which decides what an answer leads to. */
    public enum Kind {
        ACCOUNT,
        INBOX,
        BOT
    }

    @UriParam(
            label = "consumer",
            description = "The path below the address of the HTTP server, such as /chatwoot.")
    private String path;

    @UriParam(
            label = "consumer,security",
            secret = true,
            description =
                    "The secret that Chatwoot shows for the webhook, inbox or bot. Several, comma separated, while one is changed.")
    private String secret;

    @UriParam(
            label = "consumer,security",
            description =
                    "Whether deliveries that are neither signed nor have the password are taken, too. Then anybody who knows the address can send events.")
    private boolean insecure;

    @UriParam(
            label = "consumer,security",
            secret = true,
            description =
                    "For senders that sign nothing, such as automation rules and macros: the user in the address that they are given.")
    private String username;

    @UriParam(
            label = "consumer,security",
            secret = true,
            description = "The password in that address.")
    private String password;

    @UriParam(
            label = "consumer",
            defaultValue = "RECEIVED",
            description =
                    "When to answer: received, at once, or processed, when the route is done. Then a route that fails answers 500, after which Chatwoot repeats deliveries to bots.")
    private Reply reply = Reply.RECEIVED;

    @UriParam(
            label = "consumer",
            defaultValue = "4000",
            description =
                    "With reply=processed the longest wait for the route, in milliseconds. Chatwoot itself gives up after 5 seconds.")
    private long replyTimeout = 4_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10",
            description =
                    "With reply=processed how many deliveries may wait, those of all routes counted together. Each takes a thread of the HTTP server; further ones are answered at once.")
    private int maxWaiting = 10;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000000",
            description = "The most bytes of one delivery. A larger one is answered 413.")
    private int maxBodySize = 10_000_000;

    @UriParam(
            label = "consumer",
            description =
                    "Who sends: account, inbox or bot. To an API inbox no failure is told for an incoming message, because it would mark the message as failed.")
    private Kind kind;

    @UriParam(
            label = "consumer",
            description =
                    "Registers the address in Chatwoot when the route starts, as a webhook of the account, of the API inbox (inboxId) or of a bot, and reads its secret. Needs publicUrl and the token of an administrator.")
    private Kind register;

    @UriParam(
            label = "consumer",
            description = "The address under which Chatwoot reaches this webhook, for register.")
    private String publicUrl;

    @UriParam(
            label = "consumer",
            description = "Whether what register made is deleted when the route stops.")
    private boolean unregister;

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public boolean isInsecure() {
        return insecure;
    }

    public void setInsecure(boolean insecure) {
        this.insecure = insecure;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Reply getReply() {
        return reply;
    }

    public void setReply(Reply reply) {
        this.reply = reply;
    }

    public long getReplyTimeout() {
        return replyTimeout;
    }

    public void setReplyTimeout(long replyTimeout) {
        this.replyTimeout = replyTimeout;
    }

    public int getMaxWaiting() {
        return maxWaiting;
    }

    public void setMaxWaiting(int maxWaiting) {
        this.maxWaiting = maxWaiting;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Kind getRegister() {
        return register;
    }

    public void setRegister(Kind register) {
        this.register = register;
    }

    public String getPublicUrl() {
        return publicUrl;
    }

    public void setPublicUrl(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public boolean isUnregister() {
        return unregister;
    }

    public void setUnregister(boolean unregister) {
        this.unregister = unregister;
    }

    /** Any of which may have signed a delivery; empty if there is none. */
    public List<String> secrets() {
        return secret == null
                ? List.of()
                : Arrays.stream(secret.split(","))
                        .map(String::trim)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** Who sends, as far as it is known, or null. */
    public Kind sender() {
        return kind == null ? register : kind;
    }

    /**
     * @throws IllegalArgumentException if it could never work, or would let anybody in unasked
     */
    void check() {
        if (path == null || !path.startsWith("/") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "path is needed and begins with /, such as path=/chatwoot");
        } else if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("username and password go together");
        } else if (kind != null && register != null && kind != register) {
            throw new IllegalArgumentException("kind: register says already who sends");
        } else if (register == null && (publicUrl != null || unregister)) {
            throw new IllegalArgumentException(
                    "publicUrl and unregister are for register=account, inbox or bot");
        } else if (register != null
                && (publicUrl == null || !publicUrl.matches("https?://[^\\s/]+.*"))) {
            throw new IllegalArgumentException(
                    "publicUrl is needed for register: the address under which Chatwoot reaches this webhook, such as https://camel.example.com/chatwoot");
        } else if (secrets().isEmpty() && password == null && !insecure && register == null) {
            throw new IllegalArgumentException(
                    "secret is needed, or anybody could send events: it stands beside the webhook, inbox or bot in Chatwoot; senders that sign nothing take username and password, and insecure=true takes everything");
        } else if (replyTimeout < 1 || maxBodySize < 1 || maxWaiting < 0) {
            throw new IllegalArgumentException(
                    "replyTimeout and maxBodySize have to be above 0, maxWaiting not below");
        }
    }
}
