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

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelchatwoot.client.RetrySettings;
import io.github.camelchatwoot.composite.SharedLock;
import io.github.camelchatwoot.request.BodyMode;
import io.github.camelchatwoot.request.CallOptions;
import io.github.camelchatwoot.request.Credentials;

/** The options of the component and its endpoints, all but the parameters of operations. */
@UriParams
public class ChatwootConfiguration extends ChatwootConnection implements Cloneable {

    /** How much of a list an operation gets. */
    public enum Pages {
        ONE,
        ALL,
        LIST
    }

    /** What becomes of fields that the catalogue does not know. */
    public enum UnknownFields {
        REFUSE,
        SEND
    }

    /** What becomes of Liquid in values from messages. */
    public enum LiquidMode {
        ESCAPE,
        RENDER
    }

    @UriParam(
            description =
                    "The name of a connection of the component, with its own server, account and tokens.")
    private String connection;

    @UriParam(
            description =
                    "The name of this integration. It is written into the content attributes of the messages that it sends, by which consumers with skipOwn know them.")
    private String integration;

    @UriParam(
            label = "producer",
            defaultValue = "ONE",
            description =
                    "How much of a list to get: one page, all as an iterator that reads pages as they are needed, or a list that reads everything first (up to maxItems).")
    private Pages pages = Pages.ONE;

    @UriParam(
            label = "producer",
            description =
                    "Whether a CSV report becomes an iterator of rows, Maps by heading, that are read as they are needed.")
    private boolean rows;

    @UriParam(
            label = "producer",
            defaultValue = "10000",
            description = "The most things that pages=list reads.")
    private int maxItems = 10_000;

    @UriParam(
            label = "producer",
            defaultValue = "AUTO",
            description =
                    "Whether the message body is read as the request: auto (unless the URI names fields of the operation), merge or ignore.")
    private BodyMode body = BodyMode.AUTO;

    @UriParam(
            label = "producer",
            defaultValue = "REFUSE",
            description =
                    "What to do with fields of a body that the operation does not know: refuse, or send (for newer servers).")
    private UnknownFields unknownFields = UnknownFields.REFUSE;

    @UriParam(
            label = "producer",
            defaultValue = "ESCAPE",
            description =
                    "What to do with Liquid in values that come from messages, where the server would render it: escape, or render.")
    private LiquidMode liquid = LiquidMode.ESCAPE;

    @UriParam(
            label = "producer",
            description = "Options to clear, comma separated: null is sent for them.")
    private String clear;

    @UriParam(
            label = "producer",
            description = "The file name of an attachment that has none, such as a stream.")
    private String attachmentName;

    @UriParam(
            label = "producer,security",
            description =
                    "The hosts, comma separated, from which attachmentUrls may be fetched, such as files.example.com or *.example.com. None by default.")
    private String attachmentHosts;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "41943040",
            description =
                    "The most bytes of a file that is sent. By default what Chatwoot takes unless its administrator says otherwise: 40 MB.")
    private long maxUploadSize = 41_943_040;

    @UriParam(
            label = "producer",
            description =
                    "Whether to send messages only in conversations that are pending, that is a bot's. In others nothing is sent, and the header CamelChatwootSkipped says why.")
    private boolean onlyWhilePending;

    @UriParam(
            description =
                    "The time zone of times without one, and of today and yesterday. By default that of the machine.")
    private String timeZone;

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description =
                    "How often a call is repeated after a rate limit, trouble of a gateway or a broken connection. 0 for never.")
    private int maxRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "500",
            description =
                    "The pause before the first repeat, in milliseconds. It doubles with each repeat, with jitter.")
    private long retryDelay = 500;

    @UriParam(
            label = "advanced",
            defaultValue = "65000",
            description =
                    "The longest pause before a repeat, in milliseconds. If the server asks for a longer one the call fails at once. A rate limit of Chatwoot lasts up to a minute.")
    private long maxRetryDelay = 65_000;

    @UriParam(
            label = "advanced",
            description =
                    "Whether to repeat also what may do harm when it is done twice, such as sending a message, when an answer was lost.")
    private boolean retryUnsafe;

    @UriParam(
            label = "advanced",
            defaultValue = "100000000",
            description = "The most bytes that are read of one answer.")
    private long maxAnswerSize = 1_000_00000;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "1000000000",
            description = "The most bytes that downloadAttachment reads of a file.")
    private long maxDownloadSize = 1_000_000_000;

    @UriParam(
            label = "advanced",
            description =
                    "The name of the camel-http component whose TLS, proxy, pool and timeouts to use. By default http or https, whichever the base URL starts with.")
    private String httpComponent;

    @UriParam(
            label = "producer,advanced",
            description =
                    "Keeps two from working on the same contact or conversation at once, for operations of several calls. By default within this process.")
    private SharedLock sharedLock;

    private RegisteredBots registeredBots = new RegisteredBots();

    public String getConnection() {
        return connection;
    }

    public void setConnection(String connection) {
        this.connection = connection;
    }

    public String getIntegration() {
        return integration;
    }

    public void setIntegration(String integration) {
        this.integration = integration;
    }

    public Pages getPages() {
        return pages;
    }

    public void setPages(Pages pages) {
        this.pages = pages;
    }

    public boolean isRows() {
        return rows;
    }

    public void setRows(boolean rows) {
        this.rows = rows;
    }

    public int getMaxItems() {
        return maxItems;
    }

    public void setMaxItems(int maxItems) {
        this.maxItems = maxItems;
    }

    public BodyMode getBody() {
        return body;
    }

    public void setBody(BodyMode body) {
        this.body = body;
    }

    public UnknownFields getUnknownFields() {
        return unknownFields;
    }

    public void setUnknownFields(UnknownFields unknownFields) {
        this.unknownFields = unknownFields;
    }

    public LiquidMode getLiquid() {
        return liquid;
    }

    public void setLiquid(LiquidMode liquid) {
        this.liquid = liquid;
    }

    public String getClear() {
        return clear;
    }

    public void setClear(String clear) {
        this.clear = clear;
    }

    public String getAttachmentName() {
        return attachmentName;
    }

    public void setAttachmentName(String attachmentName) {
        this.attachmentName = attachmentName;
    }

    public String getAttachmentHosts() {
        return attachmentHosts;
    }

    public void setAttachmentHosts(String attachmentHosts) {
        this.attachmentHosts = attachmentHosts;
    }

    public long getMaxUploadSize() {
        return maxUploadSize;
    }

    public void setMaxUploadSize(long maxUploadSize) {
        this.maxUploadSize = maxUploadSize;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public boolean isRetryUnsafe() {
        return retryUnsafe;
    }

    public void setRetryUnsafe(boolean retryUnsafe) {
        this.retryUnsafe = retryUnsafe;
    }

    public long getMaxAnswerSize() {
        return maxAnswerSize;
    }

    public void setMaxAnswerSize(long maxAnswerSize) {
        this.maxAnswerSize = maxAnswerSize;
    }

    public long getMaxDownloadSize() {
        return maxDownloadSize;
    }

    public void setMaxDownloadSize(long maxDownloadSize) {
        this.maxDownloadSize = maxDownloadSize;
    }

    public boolean isOnlyWhilePending() {
        return onlyWhilePending;
    }

    public void setOnlyWhilePending(boolean onlyWhilePending) {
        this.onlyWhilePending = onlyWhilePending;
    }

    public SharedLock getSharedLock() {
        return sharedLock;
    }

    public void setSharedLock(SharedLock sharedLock) {
        this.sharedLock = sharedLock;
    }

    public String getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(String httpComponent) {
        this.httpComponent = httpComponent;
    }

    ChatwootConfiguration copy() {
        try {
            return (ChatwootConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    void use(RegisteredBots bots) {
        registeredBots = bots;
    }

    /** The tokens, and who of them calls. */
    public Credentials credentials() {
        return new Credentials(
                getAccessToken(),
                getBotAccessToken(),
                getPlatformAccessToken(),
                getAs(),
                registeredBots.in(BaseUrl.parse(getBaseUrl()).toString(), getAccountId()));
    }

    /** What a single call needs to know of all this. */
    public CallOptions callOptions() {
        return new CallOptions(
                getAccountId(),
                body,
                unknownFields == UnknownFields.SEND,
                liquid == LiquidMode.RENDER,
                cleared(),
                attachmentName,
                maxUploadSize,
                getHmacToken());
    }

    RetrySettings retrySettings() {
        return RetrySettings.DEFAULT
                .withMaxRetries(maxRetries)
                .withRetryUnsafe(retryUnsafe)
                .withDelays(retryDelay, maxRetryDelay);
    }

    ZoneId zone() {
        try {
            return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timeZone: '%s' is no time zone; give one such as Europe/Berlin or UTC"
                            .formatted(timeZone),
                    e);
        }
    }

    private Set<String> cleared() {
        return clear == null
                ? Set.of()
                : Arrays.stream(clear.split(","))
                        .map(String::trim)
                        .filter(option -> !option.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
