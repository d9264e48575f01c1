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
package io.github.camelchatwoot.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells from the recording itself whose tokens its exchanges used. */
final class RecordedTokens {

    /** Who a token belongs to. */
    enum Kind {
        NONE,
        USER,
        BOT,
        PLATFORM
    }

    private final Set<String> bots = new HashSet<>(Set.of("<bot-token>"));
    private final Set<String> platforms = new HashSet<>(Set.of("<platform-token>"));

    RecordedTokens(List<RecordedExchange> exchanges) {
        for (RecordedExchange exchange : exchanges) {
            collectBots(exchange.answer().body());
            boolean platform = exchange.request().path().startsWith("/platform/");
            if (platform && exchange.answer().isSuccess()) {
                platforms.add(exchange.request().token());
            }
        }
    }

    Kind of(RecordedExchange exchange) {
        String token = exchange.request().token();
        if (token == null || token.isEmpty()) {
            return Kind.NONE;
        } else if (bots.contains(token)) {
            return Kind.BOT;
        }
        return platforms.contains(token) ? Kind.PLATFORM : Kind.USER;
    }

    /** A bot's answer holds its token, as text or as an object with owner and token. */
    private void collectBots(JsonNode node) {
        JsonNode token = node.path("access_token");
        if (node.has("bot_type") && token.isTextual()) {
            bots.add(token.asText());
        } else if (token.path("owner_type").asText().equals("AgentBot")) {
            bots.add(token.path("token").asText());
        }
        node.forEach(this::collectBots);
    }
}
