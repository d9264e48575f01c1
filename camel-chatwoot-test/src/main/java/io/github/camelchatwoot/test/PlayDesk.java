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
package io.github.camelchatwoot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A desk to try things on: a real server if the environment names one, else a simulator of its own.
 *
 * @param baseUrl address of the server
 * @param webhookPort where this machine can listen for webhooks
 * @param publicUrl the address under which the server reaches that port
 * @param simulator the simulator that was started, or null
 */
public record PlayDesk(
        String baseUrl,
        long accountId,
        String accessToken,
        int webhookPort,
        String publicUrl,
        ChatwootSimulator simulator)
        implements AutoCloseable {

    /**
     * Reads {@code CHATWOOT_BASE_URL}, {@code CHATWOOT_ACCOUNT_ID} and {@code CHATWOOT_API_TOKEN},
     * and, for a server that doesn't run on this machine, {@code WEBHOOK_PUBLIC_URL} and {@code
     * WEBHOOK_PORT}. Without these, a free port is taken.
     *
     * @throws IllegalStateException if some of the first three are set, but not all, or if one is
     *     no number
     */
    public static PlayDesk fromEnvironment() {
        return from(System.getenv());
    }

    static PlayDesk from(Map<String, String> environment) {
        String baseUrl = environment.getOrDefault("CHATWOOT_BASE_URL", "");
        String accountId = environment.getOrDefault("CHATWOOT_ACCOUNT_ID", "");
        String token = environment.getOrDefault("CHATWOOT_API_TOKEN", "");
        if (baseUrl.isEmpty() && accountId.isEmpty() && token.isEmpty()) {
            ChatwootSimulator simulator = ChatwootSimulator.start();
            int port = freePort();
            return new PlayDesk(
                    simulator.baseUrl(),
                    simulator.accountId(),
                    simulator.accessToken(),
                    port,
                    here(port),
                    simulator);
        } else if (baseUrl.isEmpty() || accountId.isEmpty() || token.isEmpty()) {
            throw new IllegalStateException(
                    "Set CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID and CHATWOOT_API_TOKEN, or none of them for the simulator");
        }
        long account = number("CHATWOOT_ACCOUNT_ID", accountId);
        String portGiven = environment.getOrDefault("WEBHOOK_PORT", "");
        int port = portGiven.isEmpty() ? freePort() : free((int) number("WEBHOOK_PORT", portGiven));
        String publicUrl = environment.getOrDefault("WEBHOOK_PUBLIC_URL", "");
        return new PlayDesk(
                baseUrl,
                account,
                token,
                port,
                publicUrl.isEmpty() ? here(port) : publicUrl.replaceAll("/+$", ""),
                null);
    }

    private static long number(String variable, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalStateException(variable + " has to be a number: " + value);
        }
        return Long.parseLong(value);
    }

    private static String here(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An HTTP server that doesn't get its port would only log it. */
    private static int free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "WEBHOOK_PORT %d can't be listened at: %s".formatted(port, e.getMessage()));
        }
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PlayDesk[" + baseUrl + ", account " + accountId + "]";
    }
}
