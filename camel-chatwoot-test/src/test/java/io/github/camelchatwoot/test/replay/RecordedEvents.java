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
package io.github.camelchatwoot.test.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelchatwoot.test.json.Json;

/** What a real server sent to webhooks and to a websocket: bodies by the name of the event. */
final class RecordedEvents {
    private RecordedEvents() {}

    /** Each delivery once, however often it was tried. */
    static Map<String, List<Map<?, ?>>> webhooks(Path scenario) throws IOException {
        var bodies = new TreeMap<String, List<Map<?, ?>>>();
        var seen = new HashSet<Object>();
        for (Map<?, ?> line : lines(scenario, "webhooks.jsonl")) {
            Object delivery = ((Map<?, ?>) line.get("headers")).get("X-Chatwoot-Delivery");
            if (delivery == null || seen.add(delivery)) {
                Map<?, ?> body = parse(line.get("body").toString());
                add(bodies, body.get("event").toString(), body);
            }
        }
        return bodies;
    }

    /** Frames of one of the recorded clients. */
    static Map<String, List<Map<?, ?>>> frames(Path scenario, String who) throws IOException {
        var data = new TreeMap<String, List<Map<?, ?>>>();
        for (Map<?, ?> line : lines(scenario, "cable.jsonl")) {
            boolean frame = line.get("kind").equals("frame") && line.get("who").equals(who);
            Object content = line.get("data");
            Map<?, ?> json =
                    content instanceof Map<?, ?> map
                            ? map
                            : frame ? parse(content.toString()) : Map.of();
            if (frame && json.get("message") instanceof Map<?, ?> message) {
                add(data, message.get("event").toString(), (Map<?, ?>) message.get("data"));
            }
        }
        return data;
    }

    static void add(Map<String, List<Map<?, ?>>> all, String event, Map<?, ?> one) {
        all.computeIfAbsent(event, e -> new ArrayList<>()).add(one);
    }

    private static List<Map<?, ?>> lines(Path folder, String name) throws IOException {
        return RecordedLines.of(folder, name, RecordedEvents::parse);
    }

    private static Map<?, ?> parse(String json) {
        return (Map<?, ?>) Json.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
