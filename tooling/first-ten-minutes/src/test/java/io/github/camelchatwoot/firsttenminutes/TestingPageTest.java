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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator works in a project that has no other dependencies than those that pages name. */
class TestingPageTest {

    private static final Pattern DEPENDENCIES =
            Pattern.compile("(?s)```xml\n<dependencies>\n(.*?)</dependencies>");

    @TempDir private Path folder;

    @Test
    void theTestOnThePagePassesInTheProjectOfTheFirstSteps() throws Exception {
        Checkout.install();
        String dependencies = dependencies();
        try (Reader reader =
                new Reader(
                        folder,
                        Map.of("CHATWOOT_WEBHOOK_SECRET", "of no use here"),
                        text ->
                                text.replaceFirst(
                                        "(?=</dependencies>\\s+<build>)", dependencies))) {

            reader.follow(new Page("a bot and its test", steps()));

            reader.finishLastCommand();
            assertThat(reader.output()).contains("Tests run: 1, Failures: 0");
        }
    }

    private static List<Page.Step> steps() {
        Stream<Page.Step> files =
                Stream.of("first-steps.md", "testing.md")
                        .flatMap(name -> Page.read(name).steps().stream())
                        .filter(Page.WriteFile.class::isInstance);
        return Stream.concat(
                        files,
                        Stream.of(
                                new Page.Type("rm src/main/resources/camel/hello.camel.yaml"),
                                new Page.Type("mvn test")))
                .toList();
    }

    private static String dependencies() throws Exception {
        String page = Files.readString(Checkout.ROOT.resolve("docs/testing.md"));
        Matcher block = DEPENDENCIES.matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
