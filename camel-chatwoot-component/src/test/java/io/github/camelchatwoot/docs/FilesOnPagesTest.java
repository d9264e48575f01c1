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
package io.github.camelchatwoot.docs;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that a page shows is that file, but for the comment it begins with. */
class FilesOnPagesTest {

    private static final String FILE = "file: ";

    static Stream<Page.Block> files() {
        return Page.all()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.mark().startsWith(FILE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areThoseFiles(Page.Block block) {
        Path file = Page.ROOT.resolve(block.mark().substring(FILE.length()));

        assertThat(Page.read(file).text().replaceFirst("\\A(#.*\n)+", "")).isEqualTo(block.text());
    }
}
