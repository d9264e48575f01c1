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
package io.github.camelchatwoot.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of the recorded names and sizes. What was in them is not recorded. */
record SampleFiles(Path folder) {

    Path path(FormPart part) {
        try {
            Path own = Files.createDirectories(folder.resolve(part.size() + "-bytes"));
            byte[] content = new byte[Math.toIntExact(part.size())];
            Arrays.fill(content, (byte) 'x');
            return Files.write(own.resolve(part.fileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
