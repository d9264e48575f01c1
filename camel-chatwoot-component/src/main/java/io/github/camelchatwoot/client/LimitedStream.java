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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes come than allowed, whatever Content-Length promised. */
public final class LimitedStream extends FilterInputStream {

    private final String sentence;
    private long left;

    LimitedStream(InputStream in, long limit) {
        this(in, limit, null);
    }

    /**
     * @param sentence what the failure says
     */
    public LimitedStream(InputStream in, long limit, String sentence) {
        super(in);
        this.left = limit;
        this.sentence = sentence;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws Exceeded {
        left -= read;
        if (left < 0) {
            throw new Exceeded(sentence);
        }
    }

    static final class Exceeded extends IOException {
        Exceeded(String sentence) {
            super(sentence);
        }
    }
}
