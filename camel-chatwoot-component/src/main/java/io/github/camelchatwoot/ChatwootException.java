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

import java.util.List;

import org.apache.camel.CamelException;
import org.apache.camel.spi.HttpResponseAware;

/**
 * A Chatwoot operation failed. Its subclasses are the kinds that a route handles differently; this
 * class itself stands for the rest, such as status 500, which Chatwoot also answers to values that
 * it does not know.
 *
 * <p>Neither the message nor the fields hold a token, a request body or query values.
 */
public class ChatwootException extends CamelException implements HttpResponseAware {

    private final ErrorDetails details;
    private int httpResponseCode;
    private String httpResponseStatus;
    private List<String> done = List.of();

    public ChatwootException(ErrorDetails details) {
        this(details, null);
    }

    public ChatwootException(ErrorDetails details, Throwable cause) {
        super(details.message(), cause);
        this.details = details;
        this.httpResponseCode = details.status();
        this.httpResponseStatus = details.sentence();
    }

    ErrorDetails details() {
        return details;
    }

    /** Name of the operation, as in the endpoint's URI. */
    public String getOperation() {
        return details.operation();
    }

    /** HTTP status; 0 when nothing was sent or no answer came. */
    public int getStatus() {
        return details.status();
    }

    /** What the server said, or what we say in its place. May be empty, never null. */
    public String getSentence() {
        return details.sentence();
    }

    /** Names of the fields that the server complained about, by the API's own names. */
    public List<String> getAttributes() {
        return details.attributes();
    }

    /** The server's answer as text, at most 8 kB. Empty if there was none, never null. */
    public String getBody() {
        return details.body();
    }

    /** Whether the same call may be made again later without harm and may then succeed. */
    public boolean isRetryable() {
        return details.retryable();
    }

    /**
     * Whether the server may have carried out the call all the same: its answer was lost, or it
     * failed with a status of 500 and above, which does not tell how far it came.
     */
    public boolean isOutcomeUnknown() {
        return details.outcomeUnknown();
    }

    /**
     * What an operation of several calls had done before this one failed, in order; empty if
     * nothing, or if it was a single call.
     */
    public List<String> getDone() {
        return done;
    }

    void setDone(List<String> done) {
        this.done = List.copyOf(done);
    }

    @Override
    public String getMessage() {
        return done.isEmpty()
                ? super.getMessage()
                : "%s (done before: %s)".formatted(super.getMessage(), String.join(", ", done));
    }

    @Override
    public int getHttpResponseCode() {
        return httpResponseCode;
    }

    @Override
    public void setHttpResponseCode(int httpResponseCode) {
        this.httpResponseCode = httpResponseCode;
    }

    @Override
    public String getHttpResponseStatus() {
        return httpResponseStatus;
    }

    @Override
    public void setHttpResponseStatus(String httpResponseStatus) {
        this.httpResponseStatus = httpResponseStatus;
    }
}
