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
package io.github.camelchatwoot.test.http;

import java.lang.System.Logger.Level;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.recorded.RecordedAnswers;

/** From a raw request to its answer: route, parameters, access, action, error shape. */
public final class Dispatcher {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Desk desk;
    private final Routes routes;
    private final Gatekeeper gatekeeper;
    private final Releases releases = new Releases();
    private final RecordedAnswers recorded = new RecordedAnswers();

    public Dispatcher(Desk desk, Routes routes) {
        this.desk = desk;
        this.routes = routes;
        this.gatekeeper = new Gatekeeper(desk);
    }

    public Answer answer(RawRequest raw) {
        synchronized (desk) {
            Optional<Route> route = routes.find(raw.method(), raw.path());
            Answer answer = route.map(r -> act(r, raw)).orElseGet(() -> withoutRoute(raw));
            desk.runJobs();
            return answer;
        }
    }

    private Answer act(Route route, RawRequest raw) {
        if (!releases.has(desk.release, route, false)) {
            return UnknownPath.answer(raw);
        }
        try {
            if (TokenKind.of(raw, desk) == TokenKind.BOT
                    && !releases.has(desk.release, route, true)) {
                throw Gatekeeper.noBots();
            }
            Params params = ParamsReader.read(raw, route.pathParams(raw.path()));
            Caller caller = gatekeeper.admit(raw, route.access(), params);
            return route.handler().handle(new Request(raw, params, caller));
        } catch (Refusal refusal) {
            return refusal.answer(route.access());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, raw.method() + " " + raw.path() + " broke the simulator", e);
            return Refusal.internal().answer(route.access());
        }
    }

    /** Operations without state answer what was recorded; any other path is unknown. */
    private Answer withoutRoute(RawRequest raw) {
        return recorded.find(raw)
                .map(example -> act(example, raw))
                .orElseGet(() -> UnknownPath.answer(raw));
    }

    private Answer act(RecordedAnswers.Example example, RawRequest raw) {
        Route route =
                Route.of(
                        raw.method(),
                        example.pathPattern(),
                        example.access(),
                        request -> example.answer(request.params().number("accountId")));
        return act(route, raw);
    }
}
