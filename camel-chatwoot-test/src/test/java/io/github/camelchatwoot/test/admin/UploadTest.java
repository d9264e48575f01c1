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
package io.github.camelchatwoot.test.admin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;
import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.json.BlobUrls;

import static org.assertj.core.api.Assertions.assertThat;

class UploadTest {
    private static final byte[] PICTURE = {1, 2, 3};

    /** Where files come from. */
    @RegisterExtension static final ChatwootSimulator WORLD = ChatwootSimulator.create();

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void aFetchedPictureCanBeAttached() throws Exception {
        var scene = new Scene(chatwoot);
        long conversation = scene.conversation();
        String blob = upload(store("a.png", "image/png")).get("blob_id").toString();

        String message =
                Desktop.text(
                        desktop.api.send(
                                "POST",
                                "/conversations/" + conversation + "/messages",
                                Map.of("content", "See", "attachments", List.of(blob))));

        assertThat(message).startsWith("200 ").contains("\"file_type\":\"image\"", "a.png");
    }

    @Test
    void theAddressOfAFileIsEncodedAsRailsDoesIt() {
        synchronized (chatwoot.desk()) {
            Blob named =
                    chatwoot.desk().blobs.add(new Blob("ä & b (1)?.png", "image/png", PICTURE));
            assertThat(new BlobUrls(chatwoot.desk()).file(named))
                    .endsWith("/%C3%A4%20&%20b%20(1)-.png");
        }
    }

    @Test
    void onlyPicturesAndFilmsAreFetched() throws Exception {
        String text = store("a.txt", "text/plain");

        String missing = WORLD.baseUrl() + "/nonsense.png";

        assertThat(desktop.refusal("POST", "/upload", Map.of("external_url", text)))
                .contains("only images and videos are allowed");
        assertThat(desktop.refusal("POST", "/upload", Map.of("external_url", missing)))
                .isEqualTo("422 {\"error\":\"Failed to fetch file from URL: 404 Not Found\"}");
        assertThat(desktop.refusal("POST", "/upload", Map.of("external_url", "nope")))
                .isEqualTo("422 {\"error\":\"Invalid URL provided\"}");
        assertThat(desktop.refusal("POST", "/upload", Map.of()))
                .isEqualTo("422 {\"error\":\"No file or URL provided\"}");
    }

    @Test
    void theServersOwnFilesAreCopied() throws Exception {
        String first = upload(store("a.png", "image/png")).get("file_url").toString();

        assertThat(upload(first).get("file_url")).isNotEqualTo(first);
    }

    private Map<?, ?> upload(String url) throws Exception {
        return desktop.api.post("/upload", Map.of("external_url", url));
    }

    /** The address of a file on the other simulator. */
    private static String store(String name, String type) {
        synchronized (WORLD.desk()) {
            Blob blob = WORLD.desk().blobs.add(new Blob(name, type, PICTURE));
            return WORLD.baseUrl()
                    + "/rails/active_storage/blobs/redirect/"
                    + blob.signedId
                    + "/"
                    + name;
        }
    }
}
