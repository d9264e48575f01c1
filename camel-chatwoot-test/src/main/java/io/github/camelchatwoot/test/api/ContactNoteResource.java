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

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Note;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Notes of a contact, latest first. */
final class ContactNoteResource implements Resource {
    private final Desk desk;
    private final Views views;

    ContactNoteResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/contacts/:contactId/notes", this::list)
                .post("/contacts/:contactId/notes", this::create)
                .get("/contacts/:contactId/notes/:id", request -> render(note(request)))
                .update("/contacts/:contactId/notes/:id", this::update)
                .delete("/contacts/:contactId/notes/:id", this::delete);
    }

    private Answer list(Request request) {
        Contact contact = contact(request);
        return Answer.json(
                desk.notes
                        .of(request.account())
                        .filter(note -> note.contact == contact)
                        .sorted(Comparator.comparing((Note note) -> note.createdAt).reversed())
                        .map(this::json)
                        .toList());
    }

    private Answer create(Request request) {
        Contact contact = contact(request);
        String content = request.wrapped("note", "content").text("content");
        if (content == null || content.isBlank()) {
            throw Refusal.invalid("Content can't be blank", "content");
        }
        return render(desk.notes.add(new Note(contact, request.user(), content)));
    }

    /** A blank content is not stored, and nobody is told. */
    private Answer update(Request request) {
        Note note = note(request);
        String content = request.wrapped("note", "content").text("content");
        if (content != null && !content.isBlank()) {
            note.content = content;
            desk.notes.touch(note);
        }
        return render(note);
    }

    private Answer delete(Request request) {
        desk.notes.remove(note(request));
        return Answer.empty();
    }

    private Note note(Request request) {
        Contact contact = contact(request);
        Note note = request.find(desk.notes, "id");
        if (note.contact != contact) {
            throw Refusal.notFound();
        }
        return note;
    }

    private Contact contact(Request request) {
        return request.find(desk.contacts, "contactId");
    }

    private Answer render(Note note) {
        return Answer.json(json(note));
    }

    /** The server's view never fills the account and the contact in. */
    private Json json(Note note) {
        return new Json()
                .with("id", note.id)
                .with("content", note.content)
                .with("account_id", null)
                .with("contact_id", null)
                .with("user", views.users.agent(note.user, note.account))
                .with("created_at", Times.epoch(note.createdAt))
                .with("updated_at", Times.epoch(note.updatedAt));
    }
}
