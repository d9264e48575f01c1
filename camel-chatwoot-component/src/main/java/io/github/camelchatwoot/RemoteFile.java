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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * A file of the server as a message's body: read when somebody reads it, and closed with its
 * exchange. It is its own stream cache, because Camel's would hold it in memory as a whole: who
 * reads it a second time gets it from the server once more.
 */
final class RemoteFile extends InputStream implements StreamCache {

    /** Asks the server for the file. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private final long length;
    private InputStream in;
    private long position;
    private boolean over;

    /**
     * @param in the file, opened
     * @param source opens it again
     * @param length in bytes, or -1 if it is not known
     */
    RemoteFile(Exchange exchange, InputStream in, Source source, long length) {
        this.source = source;
        this.length = length;
        this.in = in;
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                over = true;
                                close();
                            }
                        });
    }

    private InputStream opened() throws IOException {
        if (over) {
            throw new IOException("the exchange that this file came with has ended");
        }
        if (in == null) {
            in = source.open();
        }
        return in;
    }

    @Override
    public int read() throws IOException {
        int value = opened().read();
        position += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        int read = opened().read(buffer, offset, most);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return in == null ? 0 : in.available();
    }

    /** Back to the start, from where it is read anew; nothing is asked before that. */
    @Override
    public synchronized void reset() {
        if (position > 0) {
            close();
        }
    }

    @Override
    public void close() {
        position = 0;
        if (in != null) {
            try {
                in.close();
            } catch (IOException dropped) {
                // nobody wants more of it
                position = 0;
            } finally {
                in = null;
            }
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new RemoteFile(exchange, null, source, length);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return Math.max(length, 0);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public String toString() {
        return "RemoteFile[" + length + " bytes]";
    }
}
