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
package io.github.camelchatwoot.test.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.github.camelchatwoot.test.http.Access;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.RawRequest;
import io.github.camelchatwoot.test.json.Json;

/**
 * Examples from a real server for operations that the simulator keeps no state for. They are found
 * by method and shape of the path and say so in the header {@code X-Simulator-Answer: recorded}.
 */
public final class RecordedAnswers {
    private static final Pattern VARIABLE =
            Pattern.compile("\\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[1-9A-HJ-NP-Za-km-z]{20,}");

    /** A help center is known by a name of its own, an article by its time and title. */
    private static final Pattern SLUG =
            Pattern.compile("(?<=/(?:portals|hc)/)[^/]+|(?<=/articles/)\\d+-[^/]+(?=\\.md$)");

    private Map<String, Example> examples;

    /**
     * One recorded exchange.
     *
     * @param pathPattern the path with its account as a parameter
     */
    public record Example(String pathPattern, Access access, int status, String kind, Object body) {

        /** The recorded answer with the caller's account id in place of the recorded one. */
        public Answer answer(Long accountId) {
            Answer answer =
                    switch (kind) {
                        case "json" -> Answer.json(status, inAccount(body, accountId));
                        case "text" -> Answer.text(status, "text/plain; charset=utf-8", "" + body);
                        default -> Answer.empty(status);
                    };
            return answer.with("X-Simulator-Answer", "recorded");
        }

        private static Object inAccount(Object value, Long accountId) {
            if (value instanceof Map<?, ?> map) {
                var copy = new Json();
                map.forEach((k, v) -> copy.put(k.toString(), inAccount(v, accountId)));
                if (accountId != null && copy.get("account_id") instanceof Number) {
                    copy.put("account_id", accountId);
                }
                return copy;
            }
            return value instanceof List<?> list
                    ? list.stream().map(item -> inAccount(item, accountId)).toList()
                    : value;
        }
    }

    public Optional<Example> find(RawRequest raw) {
        Example example = example(raw.method(), raw.path());
        if (example == null) {
            return Optional.empty();
        }
        String pattern =
                example.access().inAccount()
                        ? raw.path().replaceFirst("/accounts/[^/]+", "/accounts/:accountId")
                        : raw.path();
        return Optional.of(
                new Example(
                        pattern,
                        example.access(),
                        example.status(),
                        example.kind(),
                        example.body()));
    }

    /** What was answered to a path of this shape; null if nothing was recorded. */
    public Object body(String method, String path) {
        Example example = example(method, path);
        return example == null ? null : example.body();
    }

    private Example example(String method, String path) {
        if (examples == null) {
            examples = load();
        }
        return examples.get(method + " " + shape(path));
    }

    private static String shape(String path) {
        return Arrays.stream(SLUG.matcher(path).replaceAll("0").split("/"))
                .map(segment -> VARIABLE.matcher(segment).matches() ? "*" : segment)
                .collect(Collectors.joining("/"));
    }

    private static Map<String, Example> load() {
        InputStream packed = RecordedAnswers.class.getResourceAsStream("exchanges.jsonl.gz");
        if (packed == null) {
            return Map.of();
        }
        var examples = new HashMap<String, Example>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> add(examples, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    /** The first success stands, or the first refusal if nothing ever succeeded. */
    private static void add(Map<String, Example> examples, String line) {
        var exchange = (Map<?, ?>) Json.read(line.getBytes(StandardCharsets.UTF_8));
        var request = (Map<?, ?>) exchange.get("request");
        var response = (Map<?, ?>) exchange.get("response");
        String path = request.get("path").toString().replaceFirst("\\?.*", "");
        int status = ((Number) response.get("status")).intValue();
        String key = request.get("method") + " " + shape(path);
        Example there = examples.get(key);
        boolean unknownRoute = "unknownRoute".equals(exchange.get("operation"));
        if (!unknownRoute && (there == null || there.status() >= 300 && status < 300)) {
            String kind = response.get("kind").toString();
            examples.put(key, new Example(path, access(path), status, kind, response.get("body")));
        }
    }

    private static Access access(String path) {
        if (path.matches("/api/v\\d+/accounts/.+")) {
            return Access.MEMBER;
        }
        if (path.startsWith("/platform/")) {
            return Access.PLATFORM;
        }
        return path.startsWith("/api/v1/profile") ? Access.USER : Access.PUBLIC;
    }
}
