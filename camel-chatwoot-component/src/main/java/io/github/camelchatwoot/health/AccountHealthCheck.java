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
package io.github.camelchatwoot.health;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.camel.health.HealthCheckResultBuilder;

import io.github.camelchatwoot.server.RecentLook;
import io.github.camelchatwoot.server.TokenState;

/**
 * Tells whether the server of a connection is there, knows the tokens, and lets their owners into
 * the account. It is for readiness: a restart heals none of this.
 */
public final class AccountHealthCheck extends ReadinessCheck {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final String server;
    private final Long accountId;
    private final RecentLook<List<TokenState>> look;

    /**
     * @param accountId null if messages say which account
     */
    public AccountHealthCheck(
            String id, String server, Long accountId, RecentLook<List<TokenState>> look) {
        super(id);
        this.server = server;
        this.accountId = accountId;
        this.look = look;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        result.detail("chatwoot.server", server);
        if (accountId != null) {
            result.detail("chatwoot.account", accountId);
        }
        try {
            tell(result, look.get(LONGEST));
        } catch (TimeoutException e) {
            result.down()
                    .message("No answer from %s in %d s".formatted(server, LONGEST.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.unknown().message("Interrupted");
        } catch (ExecutionException e) {
            result.down().message("The look failed").error(e.getCause());
        } catch (RejectedExecutionException e) {
            result.unknown().message("The component has been stopped");
        }
    }

    private static void tell(HealthCheckResultBuilder result, List<TokenState> states) {
        for (TokenState state : states) {
            String word = state.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            boolean role = state.owner() != null && state.owner().role() != null;
            result.detail(
                    "chatwoot." + state.option(),
                    role ? "%s, %s".formatted(word, state.owner().role()) : word);
        }
        String sentences =
                states.stream()
                        .map(TokenState::sentence)
                        .filter(sentence -> sentence != null)
                        .distinct()
                        .collect(Collectors.joining("; "));
        boolean up = states.stream().allMatch(TokenState::isUp);
        result.state(up ? State.UP : State.DOWN).message(sentences.isEmpty() ? null : sentences);
    }
}
