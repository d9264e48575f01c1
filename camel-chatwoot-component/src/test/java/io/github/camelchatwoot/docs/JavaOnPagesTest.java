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

/**
 * Java on the pages stands in a test source of this package, or of another module, so it compiles
 * and is run there.
 */
class JavaOnPagesTest {

    private static final String COMPILED = "compiled: ";

    static Stream<Page.Block> java() {
        return Page.blocks("java").filter(block -> !block.mark().startsWith("followed: "));
    }

    @ParameterizedTest
    @MethodSource("java")
    void standsInATestSource(Page.Block block) {
        assertThat(block.mark()).as("the comment before the block").startsWith(COMPILED);
        String source = block.mark().substring(COMPILED.length());
        Path file =
                source.endsWith(".java")
                        ? Page.ROOT.resolve(source)
                        : Path.of("src/test/java/io/github/camelchatwoot/docs", source + ".java");

        assertThat(withoutLayout(Page.read(file).text())).contains(withoutLayout(block.text()));
    }

    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", " ").replaceAll(" ?([().]) ?", "$1");
    }
}
