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

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;

/** What an administrator does, in short. */
final class Desktop {
    final Api api;
    final Api agent;
    final Api platform;

    Desktop(ChatwootSimulator chatwoot) {
        api = Api.of(chatwoot);
        agent = api.as(chatwoot.agentAccessToken());
        platform = api.as(chatwoot.platformAccessToken());
    }

    Map<?, ?> get(String path) throws IOException, InterruptedException {
        return (Map<?, ?>) Api.read(api.get(path).body());
    }

    List<?> list(String path) throws IOException, InterruptedException {
        return (List<?>) Api.read(api.get(path).body());
    }

    /** The status and the body, such as {@code 422 {"error":"..."}}. */
    String refusal(String method, String path, Object body)
            throws IOException, InterruptedException {
        return text(api.send(method, path, body));
    }

    static String text(HttpResponse<String> answer) {
        return (answer.statusCode() + " " + answer.body()).strip();
    }

    long id(Map<?, ?> record) {
        return ((Number) record.get("id")).longValue();
    }

    long inbox(String name) throws IOException, InterruptedException {
        return id(api.post("/inboxes", Map.of("name", name, "channel", Map.of("type", "api"))));
    }

    long agent(String name) throws IOException, InterruptedException {
        String email = name.toLowerCase() + "@acme.example";
        Map<String, String> fields = Map.of("name", name, "email", email, "role", "agent");
        return id(api.post("/agents", Map.of("agent", fields)));
    }
}
