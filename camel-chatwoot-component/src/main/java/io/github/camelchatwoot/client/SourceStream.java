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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import io.github.camelchatwoot.ChatwootException;

/** A file being sent; its failures are told from the connection's by their type. */
final class SourceStream implements Closeable {

    private final String fileName;
    private final InputStream in;

    private SourceStream(String fileName, InputStream in) {
        this.fileName = Sentence.of(fileName);
        this.in = in;
    }

    static SourceStream open(Part.File file) throws UnreadableBodyException {
        try {
            return new SourceStream(file.fileName(), file.content().open());
        } catch (IOException e) {
            throw new UnreadableBodyException(
                    "the file " + Sentence.of(file.fileName()) + " can't be opened" + why(e), e);
        }
    }

    int read(byte[] buffer) throws UnreadableBodyException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableBodyException(
                    "the file " + fileName + " can't be read" + why(e), e);
        }
    }

    /** The reason, if it was written for people to read. */
    private static String why(IOException e) {
        return e instanceof LimitedStream.Exceeded || e.getCause() instanceof ChatwootException
                ? ": " + e.getMessage()
                : "";
    }

    UnreadableBodyException failure(String what) {
        return new UnreadableBodyException("the file " + fileName + " " + what, null);
    }

    @Override
    public void close() throws UnreadableBodyException {
        try {
            in.close();
        } catch (IOException e) {
            throw new UnreadableBodyException("the file " + fileName + " can't be closed", e);
        }
    }
}
