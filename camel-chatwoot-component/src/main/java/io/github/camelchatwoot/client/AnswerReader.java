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

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelchatwoot.ChatwootException;

/**
 * Turns an open answer into what the caller wants, as part of the call: an {@link IOException}
 * counts as a broken connection and is repeated as the {@link RetryPolicy} says.
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /** The most that is read of one answer unless the user says otherwise. */
    long DEFAULT_LIMIT = 100_000_000;

    /** Reads the answer; closes it, unless the result is the open answer itself. */
    T read(ChatwootResponse response) throws IOException, ChatwootException;

    /**
     * JSON as Map, List, String, Number, Boolean or null. Fractions become BigDecimal, whole
     * numbers Integer, Long or BigInteger.
     *
     * @param limit most bytes to read, after decompression
     */
    static AnswerReader<Answer> json(ObjectMapper mapper, long limit) {
        return new JsonReader(mapper, limit);
    }

    /** Text such as CSV, in the charset that the server names, else UTF-8. */
    static AnswerReader<Answer> text(long limit) {
        return new TextReader(limit);
    }
}
