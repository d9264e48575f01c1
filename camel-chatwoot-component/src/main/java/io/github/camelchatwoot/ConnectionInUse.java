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
package io.github.camelchatwoot;

import java.io.Closeable;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.health.AccountHealthCheck;
import io.github.camelchatwoot.server.RecentLook;
import io.github.camelchatwoot.server.ServerCalls;
import io.github.camelchatwoot.server.ServerInfo;
import io.github.camelchatwoot.server.StartupReport;
import io.github.camelchatwoot.server.TokenLook;
import io.github.camelchatwoot.server.TokenState;

/** One of them: its health check, and its report when the routes have started. */
final class ConnectionInUse implements Closeable {

    /** Probes come every few seconds, and each look is a call for each token. */
    private static final Duration LOOK_KEPT = Duration.ofSeconds(10);

    private static final long LONGEST_REPORT_SECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final ChatwootComponent component;
    private final ChatwootEndpoint endpoint;
    private final String name;
    private final Executor threads;
    private final Map<Object, ChatwootEndpoint> users = new IdentityHashMap<>();
    private final WritableHealthCheckRepository repository;
    private final AccountHealthCheck check;
    private boolean reported;

    /**
     * @param endpoint any of this connection
     * @param name empty for the component's own
     */
    ConnectionInUse(
            ChatwootComponent component, ChatwootEndpoint endpoint, String name, Executor threads) {
        this.component = component;
        this.endpoint = endpoint;
        this.name = name;
        this.threads = threads;
        this.check =
                new AccountHealthCheck(
                        "producer:chatwoot-connection" + (name.isEmpty() ? "" : "-" + name),
                        endpoint.origin(),
                        endpoint.accountId(),
                        new RecentLook<>(
                                this::look, threads, LOOK_KEPT, component.shared().clock()));
        // null without camel-health
        this.repository =
                component.isHealthCheckProducerEnabled()
                        ? HealthCheckHelper.getHealthCheckRepository(
                                component.getCamelContext(),
                                "producers",
                                WritableHealthCheckRepository.class)
                        : null;
        if (repository != null) {
            repository.addHealthCheck(check);
        }
    }

    String name() {
        return name;
    }

    void add(Object user, ChatwootEndpoint of) {
        users.put(user, of);
    }

    /** Whether nobody is left. */
    boolean remove(Object user) {
        users.remove(user);
        return users.isEmpty();
    }

    private ServerCalls calls() {
        return component.shared().calls(endpoint.getConfiguration(), endpoint.baseUri());
    }

    private List<TokenState> look() {
        try (ServerCalls calls = calls()) {
            return look(calls);
        }
    }

    private List<TokenState> look(ServerCalls calls) {
        ChatwootConfiguration options = endpoint.getConfiguration();
        return new TokenLook(calls, options.credentials(), endpoint.accountId()).look();
    }

    /** In the background, so that the start neither waits for it nor fails of it. */
    void reportOnce() {
        if (reported || !component.isStartupReport() || !LOG.isInfoEnabled()) {
            return;
        }
        reported = true;
        StartupReport report =
                new StartupReport(
                        name,
                        endpoint.origin(),
                        endpoint.accountId(),
                        EndpointUses.of(List.copyOf(users.values())));
        CompletableFuture.supplyAsync(() -> lines(report), threads)
                .orTimeout(LONGEST_REPORT_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> report.failed(failure))
                .thenAccept(lines -> lines.forEach(line -> line.log(LOG)));
    }

    private List<StartupReport.Line> lines(StartupReport report) {
        try (ServerCalls calls = calls()) {
            ServerInfo info = ServerInfo.read(calls, component.shared().clock());
            component.shared().versions().put(endpoint.origin(), info.version());
            return report.lines(info, look(calls));
        } catch (ChatwootException unreachable) {
            return report.unreachable(unreachable.getSentence());
        }
    }

    @Override
    public void close() {
        if (repository != null) {
            repository.removeHealthCheck(check);
        }
    }
}
