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
package io.github.camelchatwoot.test.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The exchanges of one recorded session, in order, and the folder that they stand in. */
record Recording(Path folder, List<RecordedExchange> exchanges) {

    /**
     * The recording in the sub-folder of that name; the scenario may also stand in the directory
     * itself.
     */
    static Optional<Recording> named(String name, Path directory) throws IOException {
        Optional<Recording> inside = in(directory.resolve(name));
        return inside.isPresent() || !name.equals("scenario") ? inside : in(directory);
    }

    private static Optional<Recording> in(Path folder) throws IOException {
        List<RecordedExchange> exchanges =
                Files.isDirectory(folder)
                        ? RecordedLines.of(folder, "exchanges.jsonl", RecordedExchange::parse)
                        : List.of();
        return exchanges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recording(folder, exchanges));
    }
}
