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
package io.github.camelchatwoot.test.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Attachment;
import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;
import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Files of conversations and contacts, and the files themselves. */
final class AttachmentResource implements Resource {
    private static final int SIZE = 100;
    private static final String STORAGE = "/rails/active_storage";

    /** In a conversation this orders only the files of one message: its messages come first. */
    private static final Comparator<Attachment> LATEST_FIRST =
            Comparator.comparing((Attachment a) -> a.createdAt).reversed();

    private final Desk desk;
    private final Views views;

    AttachmentResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/conversations/:id/attachments", this::ofConversation)
                .get("/contacts/:contactId/attachments", this::ofContact);
        routes.in(PUBLIC)
                .get(STORAGE + "/blobs/redirect/:signedId/:name", this::redirect)
                .get(
                        STORAGE + "/representations/redirect/:signedId/:variation/:name",
                        this::redirect)
                .get(STORAGE + "/disk/:signedId/:name", this::bytes);
    }

    private Answer ofConversation(Request request) {
        Conversation conversation = Conversations.of(desk, request, "id");
        return list(
                request,
                desk.attachments
                        .of(request.account())
                        .filter(a -> a.message.conversation == conversation)
                        .sorted(
                                Comparator.comparing((Attachment a) -> a.message.createdAt)
                                        .thenComparing(LATEST_FIRST)),
                views.attachments::listed);
    }

    private Answer ofContact(Request request) {
        Contact contact = request.find(desk.contacts, "contactId");
        return list(
                request,
                desk.attachments
                        .of(request.account())
                        .filter(a -> a.message.conversation.contact == contact)
                        .filter(a -> InboxAccess.mayUse(request, a.message.conversation.inbox))
                        .sorted(LATEST_FIRST),
                a ->
                        views.attachments
                                .listed(a)
                                .with("conversation_id", a.message.conversation.displayId));
    }

    private static Answer list(
            Request request, Stream<Attachment> attachments, Function<Attachment, Json> view) {
        List<Attachment> all = attachments.toList();
        List<Json> page = Page.of(all, request.page(), SIZE).stream().map(view).toList();
        return Answer.json(
                new Json()
                        .with("meta", new Json().with("total_count", all.size()))
                        .with("payload", page));
    }

    private Answer redirect(Request request) {
        Blob blob = blob(request);
        String name = request.raw().path().replaceFirst(".*/", "");
        return Answer.redirect(desk.baseUrl + STORAGE + "/disk/" + blob.signedId + "/" + name);
    }

    private Answer bytes(Request request) {
        Blob blob = blob(request);
        String type = blob.contentType == null ? "application/octet-stream" : blob.contentType;
        return Answer.bytes(type, blob.bytes);
    }

    private Blob blob(Request request) {
        String signedId = request.params().text("signedId");
        return Request.orNotFound(
                desk.blobs.stream().filter(b -> b.signedId.equals(signedId)).findFirst());
    }
}
