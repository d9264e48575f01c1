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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** The first route of import.md, twice over the same file. */
class ImportRouteTest {

    @RegisterExtension
    static final ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @TempDir private Path data;

    private DefaultCamelContext camel() {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.disableJMX();
        ChatwootConfiguration options =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
        camel.getPropertiesComponent().addOverrideProperty("data", data.toString());
        return camel;
    }

    private static Object call(DefaultCamelContext camel, String uri, Map<String, Object> values) {
        return camel.createFluentProducerTemplate()
                .to("chatwoot:" + uri)
                .withHeader(ChatwootConstants.PARAMETERS, new HashMap<>(values))
                .request();
    }

    private static String line(int number) {
        return """
                {"import_id": "t-%d", "identifier": "customer-%d", "messages": [{"source_id": "m-1", "message_type": "incoming", "content": "Hello %d"}]}
                """
                .formatted(number, number, number);
    }

    /**
     * Runs the route of the page until the file has been read.
     *
     * @param end the folder where it is then
     */
    private void importFile(Object inbox, String name, String end) throws Exception {
        try (DefaultCamelContext camel = camel()) {
            String yaml =
                    Page.blocks("yaml")
                            .filter(block -> block.toString().startsWith("import.md"))
                            .findFirst()
                            .orElseThrow()
                            .text()
                            .replace("inboxId: 3", "inboxId: " + inbox);
            camel.start();
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString("import.camel.yaml", yaml));
            Path folder = data.resolve("import");
            Files.writeString(folder.resolve(name), line(1) + line(2) + line(3));
            Awaitility.await().until(() -> Files.exists(folder.resolve(end).resolve(name)));
        }
    }

    private List<String> resumeFile() throws IOException {
        return Files.readAllLines(data.resolve("imported.txt"));
    }

    @Test
    void whatFailedIsImportedTheNextTimeAndTheRestIsNotTouchedAgain() throws Exception {
        DefaultCamelContext camel = camel();
        camel.start();
        Object inbox =
                ((Map<?, ?>)
                                call(
                                        camel,
                                        "createInbox",
                                        Map.of("name", "Old", "channel", Map.of("type", "api"))))
                        .get("id");
        chatwoot.faults().onRequest("POST", "/messages").answer(422).every(2).times(1);

        importFile(inbox, "one.jsonl", "failed");

        assertThat(resumeFile()).containsExactly("t-1", "t-3");
        chatwoot.requests().clear();

        importFile(inbox, "two.jsonl", ".camel");

        assertThat(resumeFile()).containsExactly("t-1", "t-3", "t-2");
        assertThat(chatwoot.requests().all())
                .filteredOn(request -> request.path().endsWith("/messages"))
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
        assertThat((List<?>) call(camel, "listConversations", Map.of("status", "all"))).hasSize(3);
        camel.stop();
    }
}
