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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.pipeline.Outcome;

/** What is answered to a delivery that was let in, and when. */
public final class WebhookReply {

    public static final int OK = 200;
    public static final int FULL = 429;
    public static final int FAILED = 500;

    /** Who sends, as far as it is known. */
    public enum Sender {
        ACCOUNT,
        INBOX,
        BOT,
        UNKNOWN
    }

    private final Sender sender;
    private final WaitingPlaces places;
    private final int maxWaiting;
    private final Duration timeout;

    /**
     * @param places shared with other routes
     * @param maxWaiting how many deliveries may wait, those of other routes included; 0 answers
     *     each at once
     * @param timeout the longest wait
     */
    public WebhookReply(Sender sender, WaitingPlaces places, int maxWaiting, Duration timeout) {
        this.sender = sender;
        this.places = places;
        this.maxWaiting = maxWaiting;
        this.timeout = timeout;
    }

    /** To an event for which there is no room, or that comes while the route is suspended. */
    public int noRoom(ChatwootEvent event) {
        return tellsFailure(event) ? FULL : OK;
    }

    /** Waits for the route if there is a place; without one, the event counts as accepted. */
    public int accepted(ChatwootEvent event, CompletableFuture<Outcome> outcome) {
        if (!places.take(maxWaiting)) {
            return OK;
        }
        try {
            boolean failed =
                    outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS) == Outcome.FAILED;
            return failed && tellsFailure(event) ? FAILED : OK;
        } catch (TimeoutException stillRunning) {
            return OK;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return OK;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            places.release();
        }
    }

    /**
     * An API inbox marks the message as failed, even the customer's own, and delivers that mark as
     * an update: told of its failure too, it would mark and deliver again. If it isn't known who
     * sends, a pending conversation is a bot's, and only a bot's delivery comes again.
     */
    private boolean tellsFailure(ChatwootEvent event) {
        return switch (sender) {
            case ACCOUNT, BOT -> true;
            case INBOX -> isNew(event) && !isIncoming(event);
            case UNKNOWN ->
                    !isInApiInbox(event)
                            || isNew(event) && (!isIncoming(event) || isPending(event));
        };
    }

    private static boolean isNew(ChatwootEvent event) {
        return "message_created".equals(event.name());
    }

    private static boolean isIncoming(ChatwootEvent event) {
        return event.message() != null && "incoming".equals(event.message().type());
    }

    private static boolean isInApiInbox(ChatwootEvent event) {
        return event.payload().get("conversation") instanceof java.util.Map<?, ?> conversation
                && "Channel::Api".equals(conversation.get("channel"));
    }

    private static boolean isPending(ChatwootEvent event) {
        return event.conversation() != null && "pending".equals(event.conversation().status());
    }
}
