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

import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.request.Credentials;

/** Which class does what the catalogue describes. */
public final class Composites {

    private static final Map<String, Composite> BY_NAME =
            Map.ofEntries(
                    Map.entry("addLabels", Labels::add),
                    Map.entry("removeLabels", Labels::remove),
                    Map.entry("downloadAttachment", DownloadAttachment::run),
                    Map.entry("upsertContact", UpsertContact::run),
                    Map.entry("findContacts", FindContacts::run),
                    Map.entry("findOrCreateConversation", FindOrCreateConversation::run),
                    Map.entry("sendToContact", SendToContact::run),
                    Map.entry("mergeCustomAttributes", MergeCustomAttributes::run),
                    Map.entry("listTemplates", Templates::list),
                    Map.entry("sendTemplate", Templates::send),
                    Map.entry("importConversation", ImportConversation::run),
                    Map.entry("exportPerson", ExportPerson::run),
                    Map.entry("erasePerson", ErasePerson::run),
                    Map.entry("resolvedConversations", ResolvedConversations::list),
                    Map.entry("sendMessageOnce", SendMessageOnce::run),
                    Map.entry("handoff", Handoff::run),
                    Map.entry("sendCsat", SendCsat::run),
                    Map.entry("assign", Assign::run),
                    Map.entry("transferToInbox", TransferToInbox::run),
                    Map.entry("getTranscript", GetTranscript::run));

    /** Of those that bots may do: what somebody in particular has to do. */
    private static final Map<String, Credentials.Actor> ALSO_NEEDED =
            Map.of(
                    "sendMessageOnce", Credentials.Actor.USER,
                    "sendCsat", Credentials.Actor.USER,
                    "handoff", Credentials.Actor.BOT);

    private Composites() {}

    /** Whose token an operation needs, whoever the endpoint speaks as; null: nobody's. */
    public static Credentials.Actor alsoNeeded(Operation operation) {
        return ALSO_NEEDED.get(operation.name());
    }

    /** What an operation of several calls does. */
    public static Composite of(Operation operation) {
        Composite composite = BY_NAME.get(operation.name());
        if (composite == null) {
            throw new IllegalStateException("Nobody does " + operation.name());
        }
        return composite;
    }

    /** The names of all that are done here. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }
}
