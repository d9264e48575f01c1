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
package io.github.camelchatwoot.firsttenminutes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody in an empty folder who does what a page says. */
final class Reader implements AutoCloseable {

    private static final long MINUTES_FOR_A_COMMAND = 4;

    private final Path folder;
    private final Map<String, String> environment;
    private final UnaryOperator<String> changes;
    private final Path output;
    private Process lastCommand;

    /**
     * @param environment the variables that differ for each reader
     * @param changes what this reader does otherwise than the page says, in files and commands
     */
    Reader(Path folder, Map<String, String> environment, UnaryOperator<String> changes)
            throws IOException {
        this.folder = Files.createDirectories(folder.resolve("project"));
        this.environment = new TreeMap<>(environment);
        this.changes = changes;
        this.output = folder.resolve("output.txt");
        Path commands = Files.createDirectories(folder.resolve("bin"));
        command(commands.resolve("mvn"), Checkout.ROOT.resolve("mvnw"));
        this.environment.put(
                "PATH",
                String.join(
                        File.pathSeparator,
                        commands.toString(),
                        Checkout.ROOT.resolve("tooling/camel-jbang/target/bin").toString(),
                        System.getenv("PATH")));
        this.environment.put("JAVA_HOME", System.getProperty("java.home"));
        this.environment.put(
                "MAVEN_ARGS",
                "-B -Dmaven.repo.local=%s -Dmaven.repo.local.tail=%s"
                        .formatted(Checkout.REPOSITORY, System.getProperty("maven.repo.local")));
    }

    /** Does everything on the page, one after the other; its last command may still run then. */
    void follow(Page page) throws IOException, InterruptedException {
        for (Page.Step step : page.steps()) {
            finishLastCommand();
            if (step instanceof Page.WriteFile file) {
                write(file);
            } else if (step instanceof Page.Type type && !type.isDoneAlready()) {
                type(type.commands());
            }
        }
    }

    /** Everything that the commands have printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("No output", e);
        }
    }

    boolean isRunning() {
        return lastCommand.isAlive();
    }

    @Override
    public void close() {
        if (lastCommand != null) {
            lastCommand.descendants().forEach(ProcessHandle::destroyForcibly);
            lastCommand.destroyForcibly();
        }
    }

    private void write(Page.WriteFile file) throws IOException {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, changes.apply(file.text()));
    }

    private void type(String commands) throws IOException {
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-eu", "-c", changes.apply(commands))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        shell.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        shell.environment().putAll(environment);
        lastCommand = shell.start();
    }

    /** Waits for it; it has to succeed. */
    void finishLastCommand() throws InterruptedException {
        if (lastCommand != null) {
            boolean finished = lastCommand.waitFor(MINUTES_FOR_A_COMMAND, TimeUnit.MINUTES);
            assertThat(finished).as("The command ends: %s", output()).isTrue();
            assertThat(lastCommand.exitValue()).as(output()).isZero();
        }
    }

    /** A command of that name that runs another. */
    private static void command(Path name, Path program) throws IOException {
        Files.writeString(name, "#!/bin/sh\nexec \"%s\" \"$@\"\n".formatted(program));
        Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
