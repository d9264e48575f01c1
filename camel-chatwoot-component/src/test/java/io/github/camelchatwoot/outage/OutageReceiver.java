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
package io.github.camelchatwoot.outage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeSet;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.state.FileStateRepository;

import io.github.camelchatwoot.event.ChatwootEvent;

/**
 * A receiver that {@link ReceiverProcess} starts in its own JVM. Its route writes what reaches it
 * into a journal. Each line of the standard input is a {@link Mode}; the process ends in order when
 * there are no more.
 */
final class OutageReceiver extends RouteBuilder {

    /** What the route does with an event. */
    enum Mode {
        WORK,
        /** Waits before it does anything. */
        WAIT,
        FAIL,
        /** Writes the event down and does not come to its end. */
        STAY
    }

    private final String uri;
    private final Path files;
    private Mode mode;

    private OutageReceiver(String uri, Path files, Mode mode) {
        this.uri = uri;
        this.files = files;
        this.mode = mode;
    }

    /** Arguments: directory, first mode, address; Camel's options are system properties. */
    public static void main(String[] args) throws Exception {
        OutageReceiver receiver =
                new OutageReceiver(args[2], Path.of(args[0]), Mode.valueOf(args[1]));
        receiver.write("does " + receiver.mode);
        Main main = new Main();
        main.configure().addRoutesBuilder(receiver);
        main.start();
        receiver.write("started");
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String next = commands.readLine(); next != null; next = commands.readLine()) {
            receiver.change(Mode.valueOf(next));
        }
        main.stop();
    }

    /** As the page about catch-up shows. */
    private FileIdempotentRepository seen() {
        FileIdempotentRepository seen = new FileIdempotentRepository();
        seen.setFileStore(files.resolve("chatwoot-seen.txt").toFile());
        seen.setMaxFileStoreSize(1_000_000);
        seen.setCacheSize(10_000);
        return seen;
    }

    private FileStateRepository progress() {
        FileStateRepository progress = new FileStateRepository();
        progress.setFileStore(files.resolve("chatwoot-progress.txt").toFile());
        progress.setMaxFileStoreSize(10_000_000);
        return progress;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind("seen", seen());
        getContext().getRegistry().bind("progress", progress());
        errorHandler(noErrorHandler());
        from(uri).routeId("outage").process(this::begin).process(this::finish);
    }

    private synchronized void begin(Exchange exchange) throws Exception {
        leave(Mode.WAIT);
        if (mode == Mode.FAIL) {
            write("failed " + line(event(exchange)));
            throw new IllegalStateException("as told");
        }
    }

    private synchronized void finish(Exchange exchange) throws Exception {
        write("told " + line(event(exchange)));
        leave(Mode.STAY);
    }

    private static ChatwootEvent event(Exchange exchange) {
        return exchange.getMessage().getBody(ChatwootEvent.class);
    }

    private static String line(ChatwootEvent event) {
        return "%s %s %d %s %s"
                .formatted(
                        event.name(),
                        event.source(),
                        event.conversationId(),
                        event.messageId(),
                        String.join(
                                ",",
                                new TreeSet<>(event.changes().stream().map(Enum::name).toList())));
    }

    private synchronized void change(Mode next) throws IOException {
        mode = next;
        write("does " + next);
        notifyAll();
    }

    private synchronized void leave(Mode left) throws InterruptedException {
        while (mode == left) {
            wait();
        }
    }

    /** What one call has written stays written, however the process ends. */
    private synchronized void write(String line) throws IOException {
        Files.write(
                files.resolve("journal"),
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
