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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page that people read. The reference, which is generated, is not among them. */
record Page(Path file, String text) {

    static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?m)(?:^<!-- (?<mark>.*?) -->\n)?^```(?<language>\\w+)\n(?<text>.*?)^```$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    /** A piece of code on a page, and what a comment right before it says to its test. */
    record Block(Page page, int line, String language, String mark, String text) {

        @Override
        public String toString() {
            return page.file().getFileName() + ":" + line;
        }
    }

    static Stream<Page> all() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> files = new ArrayList<>();
            files.add(ROOT.resolve("README.md"));
            files.add(ROOT.resolve("CONTRIBUTING.md"));
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            return files.stream().map(Page::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Block> blocks(String language) {
        return all().flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals(language));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            String mark = matcher.group("mark");
            blocks.add(
                    new Block(
                            this,
                            (int) text.substring(0, matcher.start("text")).lines().count(),
                            matcher.group("language"),
                            mark == null ? "" : mark,
                            matcher.group("text")));
        }
        return blocks;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
