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
package io.github.camelchatwoot.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** Collects what is kept of a person, for a person who asks. */
final class ExportContact {

    private ExportContact() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        PersonalData data = new PersonalData(steps, given.get("contactId"));
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("contact", data.contact());
        export.put("labels", data.ofContact("listContactLabels"));
        export.put("notes", data.ofContact("listContactNotes"));
        List<Map<String, Object>> conversations = new ArrayList<>();
        for (Map<String, Object> found : data.conversations()) {
            Map<String, Object> conversation = new LinkedHashMap<>(found);
            conversation.put("messages", data.messages(found.get("id")));
            conversations.add(conversation);
        }
        export.put("conversations", conversations);
        export.put("attachments", data.attachments());
        export.put("not_reached", PersonalData.NOT_REACHED);
        return Result.of(export);
    }
}
