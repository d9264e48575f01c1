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
package io.github.camelchatwoot.websocket;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A websocket on a blocking socket, which pauses the server while nobody reads. Not the JDK's: that
 * one may drop the last frame before a connection ends without a close frame, and may not notice
 * the end at all (seen with 17.0.15, in one of ten and one of a hundred such ends on a busy
 * machine).
 */
final class CableSocket {

    private static final Logger LOG = LoggerFactory.getLogger(CableClient.class);

    private final CableSettings settings;
    private final Socket tcp = new Socket();
    private final ReentrantLock writing = new ReentrantLock();
    private FrameReader reader;
    private volatile FrameWriter writer;
    private volatile boolean aborted;

    CableSocket(CableSettings settings) {
        this.settings = settings;
    }

    /** Returns when the websocket is open. */
    void open() throws CableException {
        Deadline deadline = Deadline.in(settings.connectTimeout());
        try {
            Socket line = new Dialer(settings, tcp, deadline).dial();
            InputStream in = new BufferedInputStream(line.getInputStream());
            OutputStream out = line.getOutputStream();
            new Handshake(settings.address()).shake(tcp, in, out, deadline);
            reader = new FrameReader(in, settings.maxFrameBytes());
            writer = new FrameWriter(out);
        } catch (CableException refused) {
            throw refused;
        } catch (IOException failed) {
            throw FailedHandshake.of(settings.address(), failed);
        }
    }

    /** The next message, or null if none begins within this time. */
    Signal next(long nanos) throws CableException, InterruptedException {
        Deadline deadline = Deadline.in(nanos);
        try {
            Signal message = null;
            while (message == null) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                } else if (aborted) {
                    throw new CableException("The connection was closed");
                }
                tcp.setSoTimeout(deadline.millis());
                message = reader.read(this::pong);
            }
            return message;
        } catch (SocketTimeoutException silence) {
            return null;
        } catch (CableException told) {
            throw told;
        } catch (EOFException end) {
            throw new CableException("The connection ended without a close frame");
        } catch (IOException broken) {
            throw new CableException("The connection broke: " + Reason.of(broken), broken);
        }
    }

    /** Nothing if another text is on its way; what is said again and again can do without. */
    void send(String text) {
        write(() -> writer.text(text));
    }

    private void pong(byte[] content) {
        write(() -> writer.pong(content));
    }

    private interface Write {
        void run() throws IOException;
    }

    private void write(Write write) {
        if (writer != null && writing.tryLock()) {
            try {
                write.run();
            } catch (IOException broken) {
                LOG.debug("The connection broke while it was written to", broken);
                abort();
            } finally {
                writing.unlock();
            }
        }
    }

    /** From any thread: ends an attempt, and a read. */
    void abort() {
        aborted = true;
        try {
            tcp.close();
        } catch (IOException alreadyBroken) {
            LOG.debug("The connection broke while it was closed", alreadyBroken);
        }
    }
}
