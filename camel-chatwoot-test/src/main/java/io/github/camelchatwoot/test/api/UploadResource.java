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
package io.github.camelchatwoot.test.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.netty.handler.codec.http.HttpResponseStatus;

import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Stores a file, sent or fetched; the blob id that it answers can be attached to messages. */
final class UploadResource implements Resource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 40 * 1024 * 1024;

    private final Desk desk;
    private final Views views;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();

    UploadResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).post("/upload", this::create);
    }

    private Answer create(Request request) {
        Upload file = request.params().upload("attachment");
        if (request.params().present("attachment")) {
            if (file == null) {
                throw Refusal.internal();
            }
            return answer(Blobs.store(desk, file));
        }
        if (!request.params().present("external_url")) {
            throw Refusal.unprocessable("No file or URL provided");
        }
        return answer(fetch(request.params().text("external_url")));
    }

    private Answer answer(Blob blob) {
        return Answer.json(
                new Json().with("file_url", views.urls.file(blob)).with("blob_id", blob.signedId));
    }

    /** Pictures and films only, up to 40 MB. */
    private Blob fetch(String address) {
        if (!address.matches("https?://[^\\s/]+.*")) {
            throw Refusal.unprocessable("Invalid URL provided");
        }
        return desk.blobs.stream()
                .filter(blob -> address.equals(views.urls.file(blob)))
                .findFirst()
                .map(own -> keep(own.fileName, own.contentType, own.bytes))
                .orElseGet(() -> fetchElsewhere(address));
    }

    private Blob fetchElsewhere(String address) {
        HttpResponse<byte[]> response = get(address);
        String type = response.headers().firstValue("content-type").orElse("");
        if (response.statusCode() / 100 != 2) {
            throw Refusal.unprocessable(
                    "Failed to fetch file from URL: " + status(response.statusCode()));
        }
        String path = response.uri().getPath();
        return keep(path.substring(path.lastIndexOf('/') + 1), type, response.body());
    }

    private Blob keep(String name, String type, byte[] bytes) {
        if (!type.matches("(image|video)/.*")) {
            throw Refusal.unprocessable(
                    "File type not supported (only images and videos are allowed)");
        }
        if (bytes.length > LARGEST) {
            throw Refusal.unprocessable("File exceeds the maximum allowed size");
        }
        return desk.blobs.add(new Blob(name, type.replaceFirst(";.*", ""), bytes));
    }

    private static String status(int code) {
        return HttpResponseStatus.valueOf(code).toString();
    }

    private HttpResponse<byte[]> get(String address) {
        try {
            var get = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
            return http.send(get, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.error(500, "An unexpected error occurred");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.internal();
        }
    }
}
