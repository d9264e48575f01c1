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

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a recording deletes and the real server takes away in a background job: whether a call right
 * after it still finds it, differs from one run of that server to the next.
 */
final class BackgroundDeletions {
    private static final Pattern TAKES_TIME =
            Pattern.compile("(/platform/api/v1/(accounts|users)|.*/(conversations|inboxes))/\\d+");

    private static final int GONE = 404;

    private final Set<String> deleted = new HashSet<>();

    /** To be told of every answer; whether the two sides differ only in how far the job was. */
    boolean explain(Replayed replayed) {
        RecordedExchange exchange = replayed.exchange();
        String path = exchange.pathOnly();
        boolean within = deleted.stream().anyMatch(gone -> (path + "/").startsWith(gone + "/"));
        if (exchange.method().equals("DELETE") && TAKES_TIME.matcher(path).matches()) {
            deleted.add(path);
        }
        return within && (exchange.status() == GONE) != (replayed.status() == GONE);
    }
}
