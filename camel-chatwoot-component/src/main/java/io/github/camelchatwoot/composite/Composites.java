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

/** Which class does what the catalogue describes. */
public final class Composites {

    private static final Map<String, Composite> BY_NAME =
            Map.ofEntries(
                    Map.entry("addLabels", Labels::add),
                    Map.entry("removeLabels", Labels::remove),
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
                    Map.entry("resolvedConversations", ResolvedConversations::list));

    private Composites() {}

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
