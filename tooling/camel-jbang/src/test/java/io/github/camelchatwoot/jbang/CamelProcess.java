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
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A {@code camel} command that somebody has typed in a folder; it ends when the test does. */
final class CamelProcess implements AutoCloseable {

    private static final Path COMMAND = Path.of("target", "bin", "camel").toAbsolutePath();

    private final Process process;
    private final Path output;

    private CamelProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CamelProcess start(Folder folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("camel", ".log");
        output.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.path().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new CamelProcess(builder.start(), output);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("No output", e);
        }
    }

    /** The exit code, once it has ended. */
    int exitCode() {
        soon().until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Until a webhook is listened for at this address, which takes POST alone. */
    void awaitListening(String url) {
        soon().until(() -> status(url) == 405);
    }

    /** Waits as long as downloads may take, but not for a process that has ended. */
    ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .conditionEvaluationListener(
                        condition -> {
                            if (!condition.isSatisfied()
                                    && condition.getRemainingTimeInMS() < 1_000) {
                                System.out.println(output());
                            }
                        });
    }

    private static int status(String url) {
        try {
            return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
