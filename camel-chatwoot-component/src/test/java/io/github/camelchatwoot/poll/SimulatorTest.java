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
package io.github.camelchatwoot.poll;

import java.io.File;
import java.nio.file.Path;

import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** A simulator of its own for each test, and repositories that can be opened again. */
abstract class SimulatorTest {

    @TempDir Path directory;

    ChatwootSimulator chatwoot;
    PollDesk desk;
    StateRepository<String, String> repository = new MemoryStateRepository();

    @BeforeEach
    void start() {
        chatwoot = ChatwootSimulator.start();
        desk = new PollDesk(chatwoot.baseUrl(), chatwoot.accountId(), chatwoot.accessToken());
    }

    @AfterEach
    void stop() {
        desk.close();
        chatwoot.close();
    }

    /** The repository as a new process finds it: nothing of it but the file is left. */
    StateRepository<String, String> fileRepository() {
        File file = directory.resolve("state").toFile();
        FileStateRepository stored = FileStateRepository.fileStateRepository(file);
        stored.start();
        return stored;
    }
}
