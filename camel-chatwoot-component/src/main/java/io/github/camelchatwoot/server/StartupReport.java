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
package io.github.camelchatwoot.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.slf4j.Logger;

/**
 * What an operator wants to know of a connection when the routes have started: one line that says
 * where we are and who, and a warning for each thing that will not work.
 *
 * @param name of the connection; empty for the component's own
 * @param accountId null if messages say which account
 */
public record StartupReport(String name, String server, Long accountId, ConnectionUses uses) {

    /** One line of the log, whatever line breaks the server's names hold. */
    public record Line(boolean warning, String text) {
        public Line {
            text = text.replaceAll("\\p{Cntrl}+", " ");
        }

        public void log(Logger log) {
            if (warning) {
                log.warn(text);
            } else {
                log.info(text);
            }
        }
    }

    /** The server answered. */
    public List<Line> lines(ServerInfo info, List<TokenState> tokens) {
        List<String> warnings = new ArrayList<>();
        tokens.stream()
                .map(TokenState::sentence)
                .filter(sentence -> sentence != null)
                .forEach(warnings::add);
        warnings.addAll(new StartupWarnings(server, uses, info).all(tokens));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(false, title() + summary(info, tokens)));
        warnings.forEach(warning -> lines.add(new Line(true, title() + warning)));
        return lines;
    }

    /** The server is away, for this reason. */
    public List<Line> unreachable(String sentence) {
        return List.of(
                new Line(
                        true,
                        title()
                                + "there is nothing to report, as %s. Routes make their calls all the same."
                                        .formatted(sentence)));
    }

    /** The look failed, or took too long. */
    public List<Line> failed(Throwable failure) {
        return unreachable(
                failure instanceof TimeoutException
                        ? server + " answers too slowly"
                        : "looking failed with " + failure.getClass().getName());
    }

    private String title() {
        return name.isEmpty() ? "Chatwoot: " : "Chatwoot connection %s: ".formatted(name);
    }

    private String summary(ServerInfo info, List<TokenState> tokens) {
        List<String> parts = new ArrayList<>();
        parts.add(
                server
                        + info.version()
                                .map(version -> " is Chatwoot " + version)
                                .orElse(" does not tell its version"));
        if (accountId != null) {
            parts.add(
                    tokens.stream()
                            .filter(token -> token.owner() != null)
                            .map(token -> " (" + token.owner().account() + ")")
                            .findFirst()
                            .map(title -> "account " + accountId + title)
                            .orElse("account " + accountId));
        }
        tokens.stream()
                .filter(token -> token.state() == TokenState.State.VALID)
                .map(StartupReport::who)
                .filter(who -> !who.isEmpty())
                .forEach(parts::add);
        info.ahead().ifPresent(ahead -> parts.add(StartupWarnings.clock(ahead)));
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static String who(TokenState token) {
        return switch (token.option()) {
            case "accessToken" -> {
                String name = "accessToken is " + token.owner().name();
                String role = token.owner().role();
                yield role == null
                        ? name
                        : "%s, %s%s"
                                .formatted(
                                        name,
                                        role,
                                        token.isAgent()
                                                ? ", who may not administer inboxes, agents, webhooks, bots and the like"
                                                : "");
            }
            case "botAccessToken" ->
                    "botAccessToken is an agent bot, who may write messages and create, read, change, assign and label conversations, and nothing else";
            case "platformAccessToken" -> "platformAccessToken is a platform app";
            default -> "";
        };
    }
}
