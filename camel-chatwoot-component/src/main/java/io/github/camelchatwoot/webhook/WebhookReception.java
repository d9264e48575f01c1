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
package io.github.camelchatwoot.webhook;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.meter.EventMeter;
import io.github.camelchatwoot.meter.Refusal;
import io.github.camelchatwoot.pipeline.Outcome;

/**
 * Receives a delivery and says which HTTP status answers it. Never 503, which is final for bots.
 */
public final class WebhookReception {

    public static final int UNAUTHORIZED = 401;
    public static final int MALFORMED = 400;
    public static final int TOO_LARGE = 413;

    private final WebhookAccess access;
    private final WebhookParser parser;
    private final WebhookReply reply;
    private final Refusals refusals;
    private final EventMeter meter;

    public WebhookReception(
            WebhookAccess access,
            WebhookParser parser,
            WebhookReply reply,
            Refusals refusals,
            EventMeter meter) {
        this.access = access;
        this.parser = parser;
        this.reply = reply;
        this.refusals = refusals;
        this.meter = meter;
    }

    /**
     * @param pipeline takes the event, or nothing if there is no room
     */
    public int receive(
            WebhookRequest request,
            Function<ChatwootEvent, Optional<CompletableFuture<Outcome>>> pipeline) {
        Optional<SignatureResult.Refused> refusal = access.refusal(request);
        if (refusal.isPresent()) {
            return refused(UNAUTHORIZED, why(refusal.get().cause()), refusal.get().reason());
        }
        ChatwootEvent event;
        try {
            event = parser.parse(request);
        } catch (IllegalArgumentException malformed) {
            return refused(MALFORMED, Refusal.MALFORMED, malformed.getMessage());
        }
        Optional<CompletableFuture<Outcome>> outcome = pipeline.apply(event);
        return outcome.isPresent()
                ? reply.accepted(event, outcome.get())
                : refused(reply.noRoom(event), Refusal.FULL, "There is no room for " + event);
    }

    public int tooLarge(int limit) {
        return refused(
                TOO_LARGE, Refusal.SIZE, "It has more than the %d bytes allowed".formatted(limit));
    }

    private static Refusal why(SignatureResult.Cause cause) {
        return switch (cause) {
            case NOT_SIGNED -> Refusal.UNSIGNED;
            case TOO_OLD, IN_THE_FUTURE -> Refusal.EXPIRED;
            case MISSING_HEADER, REPEATED_HEADER, MALFORMED_HEADER, WRONG_SIGNATURE ->
                    Refusal.SIGNATURE;
        };
    }

    private int refused(int status, Refusal why, String reason) {
        meter.refused(why);
        refusals.tell(status, reason);
        return status;
    }
}
