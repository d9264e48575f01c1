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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The checkout whose pages are followed, and a Maven repository with what it has built. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Beside the reader's own repository, which tests don't put anything into. */
    static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();

    private static final String VERSION = System.getProperty("project.version");
    private static final Map<String, String> MODULES =
            Map.of(
                    "camel-chatwoot", "camel-chatwoot-component",
                    "camel-chatwoot-starter", "camel-chatwoot-starter",
                    "camel-chatwoot-test", "camel-chatwoot-test");

    private Checkout() {}

    /** What {@code ./mvnw install} does, to {@link #REPOSITORY}. */
    static void install() throws IOException {
        copy(ROOT.resolve("pom.xml"), "camel-chatwoot-parent", ".pom");
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            String artifact = module.getKey();
            Path folder = ROOT.resolve(module.getValue());
            copy(folder.resolve("pom.xml"), artifact, ".pom");
            copy(folder.resolve("target/" + artifact + "-" + VERSION + ".jar"), artifact, ".jar");
        }
    }

    private static void copy(Path file, String artifact, String ending) throws IOException {
        Path folder = REPOSITORY.resolve("io/github/camel-chatwoot").resolve(artifact);
        Path version = Files.createDirectories(folder.resolve(VERSION));
        Files.copy(
                file,
                version.resolve(artifact + "-" + VERSION + ending),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
