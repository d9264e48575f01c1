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

/** What a page shows of the catalogue stands there. */
class CatalogueOnPagesTest {

    private static final String CATALOGUE = "catalogue: ";

    static Stream<Page.Block> entries() {
        return Page.blocks("yaml").filter(block -> block.mark().startsWith(CATALOGUE));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void standInTheCatalogue(Page.Block block) {
        Path file = Path.of("src/main/catalogue", block.mark().substring(CATALOGUE.length()));

        assertThat(Page.read(file).text()).contains(block.text());
    }
}
