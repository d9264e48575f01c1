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
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory that holds generated files and nothing else. A file that would not change is left
 * alone, so that the compiler has nothing to do; {@link #close()} deletes what was not written this
 * time.
 */
final class OutputDirectory implements AutoCloseable {

    private final Path root;
    private final Set<Path> current = new HashSet<>();

    OutputDirectory(Path root) {
        this.root = root;
    }

    void write(String name, String content) {
        Path file = root.resolve(name);
        current.add(file);
        try {
            if (Files.exists(file) && Files.readString(file).equals(content)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!current.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
