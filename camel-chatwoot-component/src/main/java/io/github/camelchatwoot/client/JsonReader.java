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

import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.github.camelchatwoot.ChatwootException;

/** Reads JSON straight from the connection, never more than the limit. */
final class JsonReader implements AnswerReader<Answer> {

    private static final int PAGE_START = 8192;

    private final ObjectReader reader;
    private final long limit;

    JsonReader(ObjectMapper mapper, long limit) {
        this.limit = limit;
        this.reader =
                mapper.readerFor(Object.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public Answer read(ChatwootResponse response) throws IOException, ChatwootException {
        try (response) {
            PushbackInputStream body =
                    new PushbackInputStream(new LimitedStream(response.body(), limit));
            int first = firstOfText(body);
            if (first < 0) {
                return Answer.empty(response);
            }
            body.unread(first);
            requireJson(response, first, body);
            return Answer.of(response, reader.readValue(body));
        } catch (LimitedStream.Exceeded exceeded) {
            throw UnusableAnswer.tooLarge(response, limit);
        } catch (JsonEOFException brokenOff) {
            // without a length the server's end of text and a cut connection look the same
            throw new EOFException("JSON broke off");
        } catch (StreamConstraintsException beyond) {
            throw UnusableAnswer.beyondLimits(response, beyond);
        } catch (JsonProcessingException invalid) {
            throw UnusableAnswer.notJson(response, place(invalid.getLocation()));
        }
    }

    private static int firstOfText(PushbackInputStream body) throws IOException {
        int read = body.read();
        while (read == ' ' || read == '\n' || read == '\r' || read == '\t') {
            read = body.read();
        }
        return read;
    }

    private static void requireJson(ChatwootResponse response, int first, PushbackInputStream body)
            throws IOException, ChatwootException {
        String mediaType = response.headers().mediaType();
        if (first == '<' || mediaType.equals("text/html")) {
            String start = BoundedText.read(body, response.headers(), PAGE_START);
            throw UnusableAnswer.page(response, start);
        }
        if (!mediaType.isEmpty() && !mediaType.endsWith("json")) {
            throw UnusableAnswer.otherType(response, mediaType);
        }
    }

    /** Only the place: the parser's own sentence quotes the answer, which may hold secrets. */
    private static String place(JsonLocation location) {
        return location == null
                ? "unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
