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
import java.nio.file.StandardCopyOption;

/** Where somebody writes routes and types {@code camel}. */
record Folder(Path path) {

    static final String DEPENDENCY =
            "mvn:io.github.camel-chatwoot:camel-chatwoot:" + System.getProperty("project.version");

    /** The address of the server and who we are, from the environment. */
    static final String APPLICATION_PROPERTIES =
            """
            camel.component.chatwoot.baseUrl = {{env:CHATWOOT_BASE_URL}}
            camel.component.chatwoot.accountId = {{env:CHATWOOT_ACCOUNT_ID}}
            camel.component.chatwoot.accessToken = {{env:CHATWOOT_ACCESS_TOKEN}}
            camel.server.maxBodySize = 10000000
            """;

    /** At once, as careful editors do: nobody sees half a file. */
    Folder write(String name, String text) throws IOException {
        Path written = Files.writeString(path.resolve(name + ".new"), text);
        Files.move(written, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return this;
    }
}
