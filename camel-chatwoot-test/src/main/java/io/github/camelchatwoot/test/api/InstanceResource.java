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

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Version and health of the server. */
final class InstanceResource implements Resource {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Desk desk;

    InstanceResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC).get("/api", this::info).get("/health", this::health);
    }

    private Answer info(Request request) {
        return Answer.json(
                new Json()
                        .with("version", desk.release.toString())
                        .with("timestamp", TIMESTAMP.format(desk.clock.now()))
                        .with("queue_services", "ok")
                        .with("data_services", "ok"));
    }

    private Answer health(Request request) {
        return Answer.json(new Json().with("status", "woot"));
    }
}
