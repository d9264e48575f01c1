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

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An {@link OutageReceiver} in its own JVM, to be killed. */
final class ReceiverProcess implements AutoCloseable {

    private final Process process;

    /**
     * @param directory what outlives the process
     * @param properties Camel's
     */
    ReceiverProcess(
            Path directory, OutageReceiver.Mode mode, String uri, Map<String, Object> properties)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(OutageReceiver.class.getName());
        command.addAll(List.of(directory.toString(), mode.name(), uri));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        directory.resolve("output").toFile()))
                        .start();
    }

    /** From now on, that is when the journal says so. */
    void mode(OutageReceiver.Mode mode) throws IOException {
        Writer commands = process.outputWriter(StandardCharsets.UTF_8);
        commands.write(mode + "\n");
        commands.flush();
    }

    /** Without any chance to finish something. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** In order. */
    void stop() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("The receiver does not stop");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
