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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/**
 * Camel JBang's {@code camel}, started without JBang. Its local Maven repository is the one in its
 * home; what the user's own repository has shows through there, except for this project's
 * artifacts, so that nothing is downloaded twice and none of ours gets into the user's.
 */
public final class CamelCommand {

    private static final Path OURS = Path.of("io", "github", "camel-chatwoot");
    private static final String USERS_REPOSITORY = "users.repository";

    private CamelCommand() {}

    public static void main(String[] args) throws IOException {
        Path own = Path.of(System.getProperty("user.home"), ".m2", "repository");
        Path users = Path.of(System.getProperty(USERS_REPOSITORY));
        Path inside = Path.of("");
        for (Path name : OURS) {
            showThrough(users.resolve(inside), own.resolve(inside), name);
            inside = inside.resolve(name);
        }
        CamelJBangMain.run(args);
    }

    /** Links everything but what has this name, which is a directory of our own. */
    private static void showThrough(Path users, Path own, Path except) throws IOException {
        Files.createDirectories(own.resolve(except));
        if (!Files.isDirectory(users)) {
            return;
        }
        List<Path> names;
        try (Stream<Path> entries = Files.list(users)) {
            names = entries.map(Path::getFileName).toList();
        }
        for (Path name : names) {
            if (!name.equals(except) && Files.notExists(own.resolve(name))) {
                Files.createSymbolicLink(own.resolve(name), users.resolve(name));
            }
        }
    }
}
