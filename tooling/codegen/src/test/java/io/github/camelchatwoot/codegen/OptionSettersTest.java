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
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Setters of builders are made of the annotations of option classes. */
class OptionSettersTest {

    @TempDir Path directory;

    @Test
    void buildersHaveTheOptionsOfTheirKindByTheAnnotations() throws IOException {
        options(
                "ChatwootConfiguration",
                """
                @UriParam(description = "The" + " server.") private String baseUrl;
                @UriParam(label = "producer", defaultValue = "ONE", description = "How much.")
                private Pages pages = Pages.ONE;
                """);
        options(
                "EventOptions",
                """
                @UriParam(label = "consumer", description = "Which, comma separated.")
                private String events;
                @UriParam(name = "private", label = "consumer", description = "Notes.")
                private Boolean isPrivate;
                """);
        options(
                "WebhookOptions",
                """
                @UriParam(label = "consumer,security", description = "Where.") private String path;
                private String noOption;
                """);
        options(
                "PollOptions",
                """
                @UriParam(label = "consumer", description = "Pause.") private long delay;
                """);
        generate();

        assertThat(source("builder/OperationBuilder"))
                .contains("/** The server. */\n    public B baseUrl(String value)")
                .contains("/** How much. Default: one. */\n    public B pages(String value)")
                .contains("implements org.apache.camel.builder.EndpointProducerBuilder")
                .doesNotContain("delay", "events", "path(", "bridgeErrorHandler");
        assertThat(source("builder/ListBuilder"))
                .contains(
                        "public B delay(long value)", "public B bridgeErrorHandler(boolean value)")
                .contains("extends OperationBuilder<B> implements")
                .doesNotContain("events", "path(");
        assertThat(source("builder/ListMessages")).contains("extends ListBuilder<ListMessages>");
        assertThat(source("builder/EventsBuilder"))
                .contains("public B baseUrl(String value)")
                .contains("public B isPrivate(boolean value) {\n        return option(\"private\"")
                .contains("events(String... value)", "String.join(\",\", value)")
                .contains("implements org.apache.camel.builder.EndpointConsumerBuilder")
                .doesNotContain("pages", "path(", "delay");
        assertThat(source("builder/Webhook"))
                .contains("public Webhook path(String value)")
                .doesNotContain("noOption", "events(");
    }

    @Test
    void aClassThatExtendsAnotherHasItsOptionsToo() throws IOException {
        options(
                "ChatwootConnection",
                """
                @UriParam(description = "The server.") private String baseUrl;
                """);
        options(
                "ChatwootConfiguration extends ChatwootConnection",
                """
                @UriParam(label = "producer", description = "The most things.")
                private int maxItems;
                """);
        generate();

        assertThat(source("builder/OperationBuilder"))
                .contains("public B baseUrl(String value)", "public B maxItems(long value)");
        assertThat(source("builder/EventsBuilder"))
                .contains("public B baseUrl(String value)")
                .doesNotContain("maxItems");
    }

    private void options(String name, String fields) throws IOException {
        Path file = directory.resolve("options").resolve(name.split(" ")[0] + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "@UriParams\npublic class %s {\n%s}\n".formatted(name, fields));
    }

    private void generate() throws IOException {
        SmallCatalogue catalogue = new SmallCatalogue(directory.resolve("catalogue"));
        catalogue.write(
                "events.yaml",
                """
                resource: events
                title: Events
                family: events
                operations:
                  webhook: {summary: Receive webhooks., consumer: true}
                """);
        Generate.main(
                new String[] {
                    catalogue.directory().toString(),
                    directory.resolve("java").toString(),
                    directory.resolve("resources").toString(),
                    directory.resolve("options").toString()
                });
    }

    private String source(String name) throws IOException {
        return Files.readString(
                directory.resolve("java/io/github/camelchatwoot").resolve(name + ".java"));
    }
}
