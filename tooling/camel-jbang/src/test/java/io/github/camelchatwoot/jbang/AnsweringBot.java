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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder in which {@code camel run} starts a bot, and a desk whose customer writes to it. */
abstract class AnsweringBot {

    private static final String ANSWER = "Thanks Jane Doe, a colleague will answer soon.";

    @TempDir Path path;
    Folder folder;
    Desk desk;
    private int port;
    private String url;

    @BeforeEach
    final void open() throws IOException {
        folder = new Folder(path);
        port = CamelProcess.freePort();
        url = "http://127.0.0.1:" + port + "/chatwoot";
        desk = Desk.open(url);
    }

    @AfterEach
    final void close() {
        desk.close();
    }

    final CamelProcess run(String... arguments) throws IOException {
        return CamelProcess.start(
                folder,
                desk.environment(),
                Stream.concat(Stream.of("run", "--port=" + port), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    final void answers(CamelProcess camel) {
        camel.awaitListening(url);
        desk.jane().writes("Hello?");
        camel.soon()
                .untilAsserted(
                        () -> assertThat(desk.jane().texts()).containsExactly("Hello?", ANSWER));
    }
}
