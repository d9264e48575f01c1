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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The routing table. {@code routes.in(MEMBER).get("/contacts", this::list)}: paths of routes inside
 * an account are relative to {@code /api/v1/accounts/:accountId}, all others are absolute. A
 * segment that starts with a colon is a parameter; a fixed segment wins over one.
 */
public final class Routes {
    private static final String ACCOUNT = "/api/v1/accounts/:accountId";

    private final List<Route> all;
    private final Access access;
    private final String prefix;

    public Routes() {
        this(new ArrayList<>(), Access.PUBLIC, "");
    }

    private Routes(List<Route> all, Access access, String prefix) {
        this.all = all;
        this.access = access;
        this.prefix = prefix;
    }

    public Routes in(Access access) {
        return new Routes(all, access, access.inAccount() ? ACCOUNT : "");
    }

    /** The same table with another prefix, for {@code /api/v2/accounts/:accountId} and the like. */
    public Routes under(String prefix) {
        return new Routes(all, access, prefix);
    }

    public Routes get(String path, Handler handler) {
        return add("GET", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return add("POST", path, handler);
    }

    /** PATCH and PUT, which Rails routes to the same action. */
    public Routes update(String path, Handler handler) {
        return add("PATCH", path, handler).add("PUT", path, handler);
    }

    public Routes patch(String path, Handler handler) {
        return add("PATCH", path, handler);
    }

    public Routes put(String path, Handler handler) {
        return add("PUT", path, handler);
    }

    public Routes delete(String path, Handler handler) {
        return add("DELETE", path, handler);
    }

    /** Puts something around every handler that is registered so far. */
    public Routes wrap(UnaryOperator<Handler> around) {
        all.replaceAll(route -> route.with(around.apply(route.handler())));
        return this;
    }

    private Routes add(String method, String path, Handler handler) {
        all.add(Route.of(method, prefix + path, access, handler));
        return this;
    }

    Optional<Route> find(String method, String path) {
        Route best = null;
        for (Route route : all) {
            if (route.matches(method, path) && (best == null || route.isMoreSpecificThan(best))) {
                best = route;
            }
        }
        return Optional.ofNullable(best);
    }
}
