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
package io.github.camelchatwoot.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.meter.CallMeter;

/** One call, from its first attempt to its answer or to the failure that is not repeated. */
final class Call {

    private static final int MOST_OF_ERROR = 8192;

    private final HttpConnection connection;
    private final RequestWriter writer;
    private final ChatwootRequest request;
    private final HttpEntity entity;
    private final RedirectRule redirects;
    private final CallMeter meter;
    private boolean answerLostBefore;

    Call(
            HttpConnection connection,
            RequestWriter writer,
            ChatwootRequest request,
            RedirectRule redirects,
            CallMeter meter) {
        this.connection = connection;
        this.writer = writer;
        this.request = request;
        this.entity = RequestWriter.entity(request.body());
        this.redirects = redirects;
        this.meter = meter;
    }

    <T> T run(AnswerReader<T> reader, RetryPolicy policy, Pause pause) throws ChatwootException {
        FailedCall outcome = new FailedCall(request, connection.origin(), policy);
        for (int number = 1; ; number++) {
            try {
                return attempt(reader);
            } catch (FailedAttempt failed) {
                Failure failure = failed.failure();
                Attempt attempt = new Attempt(number, request.repeatHarmless(), bodyLeft());
                Optional<Duration> wait = policy.pauseAfter(attempt, failure);
                if (wait.isEmpty() || !waited(pause, wait.get())) {
                    throw outcome.exception(attempt, failure);
                }
                meter.repeated(request.operation(), failure.reason(), wait.get());
                answerLostBefore |= RetryPolicy.losesAnswer(failure);
            }
        }
    }

    /** False if the wait was ended by an interrupt, whose flag is kept, or by closing. */
    private static boolean waited(Pause pause, Duration duration) {
        try {
            return pause.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean bodyLeft() {
        return !(entity instanceof MultipartEntity multipart)
                || multipart.isRepeatable()
                || !multipart.begun();
    }

    private <T> T attempt(AnswerReader<T> reader) throws FailedAttempt, ChatwootException {
        ChatwootResponse response = successful(reached());
        boolean read = false;
        try {
            T answer = reader.read(response);
            read = true;
            return answer;
        } catch (IOException e) {
            throw FailedAttempt.whileReading(response.status(), e);
        } finally {
            if (!read) {
                response.close();
            }
        }
    }

    private ChatwootResponse successful(ChatwootResponse response) throws FailedAttempt {
        if (response.status() / 100 == 2) {
            return response;
        }
        String body = BoundedText.readWhatComes(response.body(), response.headers(), MOST_OF_ERROR);
        response.close();
        if (response.status() == 404 && request.method().equals("DELETE") && answerLostBefore) {
            return ChatwootResponse.done(request);
        }
        throw new FailedAttempt(new Failure.Refused(response.status(), response.headers(), body));
    }

    /** Follows redirects. The token goes to the request's own server and never comes back to it. */
    private ChatwootResponse reached() throws FailedAttempt, ChatwootException {
        URI uri = request.uri();
        Token token = request.token();
        ChatwootResponse response = exchange(uri, token);
        for (int followed = 0; RedirectRule.isRedirect(response.status()); followed++) {
            response.close();
            URI next = redirects.next(request, uri, response, followed);
            token = Origin.of(next).equals(Origin.of(uri)) ? token : null;
            uri = next;
            response = exchange(uri, token);
        }
        return response;
    }

    private ChatwootResponse exchange(URI uri, Token token) throws FailedAttempt {
        HttpUriRequestBase http = writer.write(request.method(), uri, token, entity);
        try {
            return ChatwootResponse.of(
                    request, http, connection.execute(http, uri, request.contextAttributes()));
        } catch (IOException e) {
            throw FailedAttempt.whileSending(e);
        }
    }
}
