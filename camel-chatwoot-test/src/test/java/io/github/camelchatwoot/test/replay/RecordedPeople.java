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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;

/** Account and people that were there before the recording began: the simulator takes them over. */
record RecordedPeople(long accountId, String accountName, List<Person> people) {
    private static final Pattern ACCOUNT = Pattern.compile("/api/v\\d/accounts/(\\d+).*");

    record Person(String name, String email) {
        static Person of(Map<?, ?> json) {
            return new Person(json.get("name").toString(), json.get("email").toString());
        }
    }

    static RecordedPeople of(Recording recording) {
        long account =
                recording.exchanges().stream()
                        .map(e -> ACCOUNT.matcher(e.pathOnly()))
                        .filter(Matcher::matches)
                        .mapToLong(m -> Long.parseLong(m.group(1)))
                        .findFirst()
                        .orElseThrow();
        var profile = (Map<?, ?>) answer(recording, "getProfile").orElseThrow();
        Person administrator = Person.of(profile);
        var people = new ArrayList<>(List.of(administrator));
        var agents = (List<?>) answer(recording, "listAgents").orElse(List.of());
        Set<String> known = requestedTexts(recording);
        known.add(administrator.email());
        agents.stream()
                .map(agent -> Person.of((Map<?, ?>) agent))
                .filter(agent -> !known.contains(agent.email()))
                .forEach(people::add);
        return new RecordedPeople(account, nameOf(account, profile), people);
    }

    private static String nameOf(long account, Map<?, ?> profile) {
        return ((List<?>) profile.get("accounts"))
                .stream()
                        .map(membership -> (Map<?, ?>) membership)
                        .filter(own -> ((Number) own.get("id")).longValue() == account)
                        .map(own -> own.get("name").toString())
                        .findFirst()
                        .orElseThrow();
    }

    /** What the first such call was answered. */
    private static Optional<Object> answer(Recording recording, String operation) {
        return recording.exchanges().stream()
                .filter(e -> e.operation().equals(operation) && e.status() == 200)
                .map(RecordedExchange::answer)
                .findFirst();
    }

    /** In lower case, as the server keeps addresses. */
    private static Set<String> requestedTexts(Recording recording) {
        var texts = new HashSet<String>();
        recording.exchanges().forEach(exchange -> collect(exchange.body(), texts));
        return texts;
    }

    private static void collect(Object json, Set<String> texts) {
        if (json instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, texts));
        } else if (json instanceof List<?> list) {
            list.forEach(item -> collect(item, texts));
        } else if (json instanceof String text) {
            texts.add(text.toLowerCase());
        }
    }

    /** Its administrator first, then its agents, as they are in the recording. */
    void moveInto(Desk desk) {
        synchronized (desk) {
            desk.accounts.stream().forEach(account -> account.name = accountName);
            List<User> users = desk.users.stream().toList();
            for (int i = 0; i < Math.min(users.size(), people.size()); i++) {
                users.get(i).name = people.get(i).name();
                users.get(i).email = people.get(i).email();
            }
        }
    }
}
