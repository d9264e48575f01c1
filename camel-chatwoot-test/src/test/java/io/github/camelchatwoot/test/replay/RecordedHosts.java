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

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The machines of a recording.
 *
 * @param servers where Chatwoot ran: they serve files
 * @param receivers where webhooks went: they stand in requests
 */
record RecordedHosts(Set<String> servers, Set<String> receivers) {
    private static final Pattern SERVER =
            Pattern.compile("(https?://[^/\"]+)/rails/active_storage");

    /** Machines of the recorder's own have a port; the addresses that texts name have none. */
    private static final Pattern RECEIVER = Pattern.compile("(https?://[^/\"\\s:]+:\\d+)");

    static RecordedHosts of(Recording recording) {
        Set<String> servers = new TreeSet<>();
        Set<String> receivers = new TreeSet<>();
        for (RecordedExchange exchange : recording.exchanges()) {
            servers.addAll(hosts(SERVER, exchange.answer()));
            receivers.addAll(hosts(RECEIVER, exchange.body()));
        }
        receivers.removeAll(servers);
        return new RecordedHosts(servers, receivers);
    }

    private static Set<String> hosts(Pattern pattern, Object json) {
        return pattern.matcher(String.valueOf(json))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
