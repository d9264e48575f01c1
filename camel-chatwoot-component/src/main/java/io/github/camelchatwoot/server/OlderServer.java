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

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ErrorDetails;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.ServerFeature;

/**
 * Says so where a call failed because the server is too old for it. The server is asked for its
 * version only after a failure that may come of that.
 *
 * @param server its address
 * @param version empty if it is not told
 */
public record OlderServer(String server, Supplier<Optional<ServerVersion>> version)
        implements UnaryOperator<ChatwootException> {

    private static final String BOTS_REFUSED = "not authorized for bots";

    /** The exception to throw: the same, or one that names the versions. */
    @Override
    public ChatwootException apply(ChatwootException failure) {
        return switch (failure.getStatus()) {
            case 404 ->
                    isUnknownPath(failure.getBody())
                            ? needs(
                                    failure,
                                    "",
                                    Operations.find(failure.getOperation()).map(Operation::since))
                            : failure;
            case 401 ->
                    failure.getBody().contains(BOTS_REFUSED)
                            ? needs(
                                    failure,
                                    " by a bot",
                                    Operations.find(failure.getOperation())
                                            .map(Operation::botsSince))
                            : failure;
            case 422 ->
                    refusesContactFilter(failure)
                            ? needs(
                                    failure,
                                    " by contact_id",
                                    Optional.of(ServerFeature.filterByContact.since()))
                            : failure;
            default -> failure;
        };
    }

    /** Whether it failed because this server can't filter conversations by contact. */
    public static boolean refusesContactFilter(ChatwootException failure) {
        return failure.getStatus() == 422
                && failure.getOperation().equals("filterConversations")
                && failure.getBody().contains("[contact_id]");
    }

    /**
     * Rails' own answer to a path that it doesn't know, or a page: Chatwoot says "Resource could
     * not be found", or nothing, where only the thing is missing.
     */
    private static boolean isUnknownPath(String body) {
        return body.contains("\"Not Found\"") || body.stripLeading().startsWith("<");
    }

    private ChatwootException needs(
            ChatwootException failure, String how, Optional<String> release) {
        return release.flatMap(since -> version.get().filter(now -> now.isBefore(since)))
                .map(now -> tooOld(failure, how, release.get(), now))
                .orElse(failure);
    }

    private ChatwootException tooOld(
            ChatwootException failure, String how, String release, ServerVersion now) {
        String sentence =
                "%s%s needs Chatwoot %s; %s is %s"
                        .formatted(failure.getOperation(), how, release, server, now);
        return new ChatwootException(
                new ErrorDetails(
                        failure.getOperation(),
                        failure.getStatus(),
                        sentence,
                        List.of(),
                        failure.getBody(),
                        sentence,
                        false,
                        false),
                failure);
    }
}
