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
package io.github.camelchatwoot.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.ConversationState;
import io.github.camelchatwoot.event.RestEvents;

/**
 * Asks the API for what happened since the last run and tells it as events, conversation by
 * conversation: its creation, its messages in order, last its change. A run waits for another one's
 * end.
 *
 * <p>The sink recalls and remembers, as {@link MemorySink} does: each conversation that was touched
 * is handed over as {@code conversation_updated}, and each message that shows an outcome as {@code
 * message_updated}; only the memory knows which of them are news.
 */
public final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Calls calls;
    private final StateRepository<String, String> repository;
    private final CatchUpOptions options;
    private final Sink<ChatwootEvent> sink;
    private final StoredJson<Boolean> learnt;
    private boolean surveys;
    private boolean takingNote;

    /** What the very first run found up to this second was there before; told to the second. */
    private long past;

    private long until;

    public CatchUp(
            Calls calls,
            StateRepository<String, String> repository,
            CatchUpOptions options,
            Sink<ChatwootEvent> sink) {
        this.calls = calls;
        this.repository = repository;
        this.options = options;
        this.sink = sink;
        this.surveys = options.surveys();
        this.learnt =
                new StoredJson<>(
                        repository,
                        StoredJson.key(options.consumer(), "learnt"),
                        new TypeReference<>() {});
    }

    /**
     * Reads everything once. The very first run without a {@code since} only takes note of the
     * time.
     *
     * @throws Exception of the sink or of a call; the next run goes on where this one stopped
     */
    public void run() throws Exception {
        run(true, Duration.ZERO, Duration.ZERO);
    }

    /**
     * Reads once.
     *
     * @param again whether messages inside the re-read window are read again for what became of
     *     them
     * @param settling what is younger is left to the next run: it may be on its way as a live event
     * @param heard how long ago live events began to be heard: the very first run begins there, so
     *     that what becomes of those is found later
     */
    public synchronized void run(boolean again, Duration settling, Duration heard)
            throws Exception {
        long asked = ServerTime.ask(calls);
        long now = asked - settling.toSeconds();
        until = settling.isZero() ? Long.MAX_VALUE : now;
        // seconds that have begun, too
        long begun = asked - heard.plusMillis(999).toSeconds();
        long first = options.since() == null ? begun : options.since().getEpochSecond();
        Progress progress = Progress.begin(repository, options, now, first);
        // how things are is no news, but what is written after it began to listen may be unheard
        takingNote = progress.isFirst() && options.since() == null;
        past = takingNote ? asked + 1 - heard.toSeconds() : 0;
        long reread =
                again
                        ? Math.max(progress.first(), progress.scan() - options.reread().toSeconds())
                        : progress.start();
        new ChangedConversations(calls, options)
                .read(
                        progress.start(),
                        reread,
                        progress.scan(),
                        conversation -> conversation(conversation, progress, reread));
        if (surveys) {
            surveys(progress.start(), progress.scan() + 1);
        }
        progress.finish();
    }

    /** As {@link #learn}, if that was not done with this repository before. */
    public void learnOnce(int most) throws Exception {
        if (learnt.load() == null) {
            learn(most);
            learnt.save(true);
        }
    }

    /**
     * Hands over conversations as they are, so that a memory knows them: a change can be told only
     * of a conversation that was known before.
     *
     * @param most about so many, those with the latest activity
     */
    public void learn(int most) throws Exception {
        Map<String, Object> all = Map.of("status", "all", "sortBy", "last_activity_at_desc");
        AtomicInteger learnt = new AtomicInteger();
        new ListPages(calls, "listConversations", all)
                .walk(
                        1,
                        (page, conversations) -> {
                            for (Map<String, Object> conversation : conversations) {
                                sink.accept(event("conversation_updated", conversation));
                            }
                            return learnt.addAndGet(conversations.size()) < most;
                        });
    }

    private void conversation(Map<String, Object> conversation, Progress progress, long reread)
            throws Exception {
        long id = Things.id("listConversations", conversation);
        long created = Things.second(conversation, "created_at");
        if (created > until || !progress.enter(id)) {
            return;
        }
        if (options.changes() && progress.isNew("c" + id, created)) {
            if (created > past) {
                sink.accept(event("conversation_created", conversation));
            }
            progress.tell("c" + id, created);
        }
        long from = Math.min(progress.start(), reread);
        if (Things.newestMessage(conversation) >= from) {
            ConversationState state = event("conversation_updated", conversation).conversation();
            new MessageWalk(calls)
                    .read(id, from, message -> message(message, state, progress, from));
        }
        long updated = Things.second(conversation, "updated_at");
        if (options.changes() && updated >= progress.start() && updated <= until) {
            hand(event("conversation_updated", conversation));
        }
        progress.leave();
    }

    private void message(
            Map<String, Object> message,
            ConversationState conversation,
            Progress progress,
            long from)
            throws Exception {
        long id = MessageWalk.id(message);
        long created = MessageWalk.created(message);
        if (created > until) {
            return;
        } else if (progress.isNewMessage(id, created)) {
            if (created > past) {
                sink.accept(event("message_created", message).withConversation(conversation));
            }
            progress.tellMessage(id, created);
        }
        if (options.changes() && created >= from) {
            outcome(message);
        }
    }

    /** A message that shows none of the outcomes is not news whatever was known before. */
    private void outcome(Map<String, Object> message) throws Exception {
        ChatwootEvent event = event("message_updated", message);
        if (!event.changes().isEmpty()) {
            hand(event);
        }
    }

    private void surveys(long since, long until) throws Exception {
        try {
            new AnsweredSurveys(calls).read(since, until, this::outcome);
        } catch (ChatwootPermissionException refused) {
            surveys = false;
            LOG.warn(
                    "Answered surveys are not caught up with: it takes an administrator's token ({})",
                    refused.getMessage());
        }
    }

    private void hand(ChatwootEvent event) throws Exception {
        if (!takingNote) {
            sink.accept(event);
        }
    }

    private ChatwootEvent event(String name, Map<String, Object> thing) {
        return RestEvents.of(name, thing, options.accountId(), options.source(), Instant.now());
    }
}
