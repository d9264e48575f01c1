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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A websocket server that plays a script to each client, byte by byte if need be. */
final class ScriptedCable implements AutoCloseable {
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final String protocol;
    private final Script script;
    private final String scheme;

    interface Script {
        void play(ScriptedLine line) throws IOException;
    }

    ScriptedCable(Script script) {
        this("actioncable-v1-json", "http", ServerSocketFactory.getDefault(), script);
    }

    /**
     * @param protocol the handshake's answer, or null for none
     */
    ScriptedCable(String protocol, String scheme, ServerSocketFactory sockets, Script script) {
        this.protocol = protocol;
        this.scheme = scheme;
        this.script = script;
        try {
            server = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    URI baseUrl() {
        return URI.create(scheme + "://localhost:" + server.getLocalPort());
    }

    /** How many connections there have been. */
    int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> play(socket));
            }
        } catch (IOException closed) {
            sockets.forEach(ScriptedCable::drop);
        }
    }

    private void play(Socket socket) {
        try {
            ScriptedLine line = new ScriptedLine(socket);
            line.shakeHands(protocol);
            script.play(line);
        } catch (IOException gone) {
            drop(socket);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
