package io.github.camelchatwoot.test.payload;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.json.BlobUrls;
import io.github.camelchatwoot.test.json.Json;

/**
 * How webhooks and websocket frames show records. Each has a {@code push} form (websocket, and
 * nested in conversations) and a {@code webhook} form; both differ from what REST shows.
 */
public final class Payloads {
    public final ActorPayload actors;
    public final MessagePayload messages;
    public final ConversationPayload conversations;

    private Payloads(Desk desk, boolean inRequest) {
        var urls = new BlobUrls(desk);
        actors = new ActorPayload(desk, urls, inRequest);
        messages = new MessagePayload(desk, urls, actors);
        conversations = new ConversationPayload(desk, actors, messages);
    }

    /** Made while the request is served: people are shown with their presence. */
    public static Payloads inRequest(Desk desk) {
        return new Payloads(desk, true);
    }

    /** Made by a background job, which knows nobody's presence. */
    public static Payloads inJob(Desk desk) {
        return new Payloads(desk, false);
    }

    static Json account(Account account) {
        return new Json().with("id", account.id).with("name", account.name);
    }
}
