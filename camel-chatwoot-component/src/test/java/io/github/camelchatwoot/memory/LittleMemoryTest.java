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
package io.github.camelchatwoot.memory;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files and lists larger than the memory of the integration that reads them. */
class LittleMemoryTest {

    private static final String HEAP = "-Xmx64m";

    @TempDir private Path folder;
    private LargeServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new LargeServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** What the small integration said, after it ended well. */
    private String run(String route) throws Exception {
        File output = folder.resolve(route + ".txt").toFile();
        Process integration =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallIntegration.class.getName(),
                                server.url(),
                                route)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            assertThat(integration.waitFor(3, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(output.toPath());
            assertThat(integration.exitValue()).as(said).isZero();
            return said;
        } finally {
            integration.destroyForcibly();
        }
    }

    @Test
    void aFileOf500MegabytesIsSent() throws Exception {
        run("upload");

        assertThat(server.uploads()).containsExactly(LargeFile.hash(new LargeFile(), 0));
    }

    @Test
    void aFileOf500MegabytesIsReadAndSentOn() throws Exception {
        assertThat(run("forward")).contains("large.bin: 500000000");

        assertThat(server.uploads()).containsExactly(LargeFile.hash(new LargeFile(), 0));
    }

    @Test
    void twoHundredThousandContactsAreReadOneByOne() throws Exception {
        assertThat(run("contacts")).contains("seen in order: " + LargeServer.CONTACTS);
    }

    @Test
    void aHundredThousandMessagesAreReadOneByOne() throws Exception {
        assertThat(run("messages")).contains("seen in order: " + LargeServer.MESSAGES);
    }
}
