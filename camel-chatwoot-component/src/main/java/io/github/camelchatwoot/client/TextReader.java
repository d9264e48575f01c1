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

import io.github.camelchatwoot.ChatwootException;

/** Reads CSV, Markdown and the like as one String. */
record TextReader(long limit) implements AnswerReader<Answer> {

    @Override
    public Answer read(ChatwootResponse response) throws IOException, ChatwootException {
        try (response) {
            byte[] bytes = new LimitedStream(response.body(), limit).readAllBytes();
            return bytes.length == 0
                    ? Answer.empty(response)
                    : Answer.of(
                            response, new String(bytes, BoundedText.charset(response.headers())));
        } catch (LimitedStream.Exceeded exceeded) {
            throw UnusableAnswer.tooLarge(response, limit);
        }
    }
}
