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
package io.github.camelchatwoot.missed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the settings on the page rest upon: how Camel's file repository treats many keys. */
class FileRepositoriesTest {

    private static final int EVENTS = 3_000;

    @TempDir Path directory;

    private FileIdempotentRepository opened(int cache, long bytes) throws Exception {
        FileIdempotentRepository repository = new FileIdempotentRepository();
        repository.setFileStore(directory.resolve("seen").toFile());
        repository.setCacheSize(cache);
        repository.setMaxFileStoreSize(bytes);
        repository.start();
        return repository;
    }

    private static String key(int number) {
        return "webhook%3A%2Fchatwoot/message_created/1/" + number;
    }

    @Test
    void moreEventsThanTheCacheHoldsAreStillKnownAndSoTheyAreAfterARestart() throws Exception {
        FileIdempotentRepository repository = opened(1_000, 2_000_000);
        for (int i = 0; i < EVENTS; i++) {
            assertThat(repository.add(key(i))).isTrue();
        }
        assertThat(List.of(0, 999, 1_000, EVENTS - 1))
                .allMatch(number -> repository.contains(key(number)));
        FileIdempotentRepository restarted = opened(1_000, 2_000_000);
        assertThat(List.of(0, 999, 1_000, EVENTS - 1))
                .allMatch(number -> restarted.contains(key(number)));
    }

    @Test
    void aFullFileForgetsTheOldestThousandOnly() throws Exception {
        long full = 2_500L * (key(1_000).length() + 1);
        FileIdempotentRepository repository = opened(1_000, full);
        for (int i = 0; i < EVENTS; i++) {
            repository.add(key(i));
        }
        FileIdempotentRepository restarted = opened(1_000, full);
        assertThat(restarted.contains(key(0))).isFalse();
        assertThat(List.of(1_100, EVENTS - 1)).allMatch(number -> restarted.contains(key(number)));
        assertThat(Files.size(directory.resolve("seen"))).isLessThanOrEqualTo(full);
    }
}
