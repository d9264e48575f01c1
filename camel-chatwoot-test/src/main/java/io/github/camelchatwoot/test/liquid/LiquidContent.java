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
package io.github.camelchatwoot.test.liquid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/**
 * What the server makes of the content of outgoing messages and templates: they are Liquid, with
 * contact, agent, conversation, inbox and account. Code between backticks is left alone, and so is
 * everything if it is no valid Liquid.
 */
public final class LiquidContent {
    private LiquidContent() {}

    public static String render(Message message, String content) {
        boolean rendered = message.is("outgoing") || message.is("template");
        if (content == null || content.isBlank() || !rendered) {
            return content;
        }
        String guarded = content.replaceAll("(?s)`(.*?)`", "{% raw %}`$1`{% endraw %}");
        try {
            return LiquidTemplate.parse(guarded).render(variables(message));
        } catch (LiquidSyntaxException invalid) {
            return content;
        }
    }

    private static Map<String, Object> variables(Message message) {
        Conversation conversation = message.conversation;
        Actor agent = message.sender == null ? conversation.assignee : message.sender;
        var variables = new HashMap<String, Object>();
        variables.put("contact", contact(conversation.contact));
        variables.put("agent", agent == null ? new LiquidDrop("UserDrop") : agent(agent));
        variables.put("conversation", conversation(conversation));
        variables.put("inbox", named("InboxDrop", conversation.inbox.id, conversation.inbox.name));
        variables.put("account", named("AccountDrop", message.account.id, message.account.name));
        return variables;
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> drop = person("ContactDrop", contact.id, contact.name);
        drop.put("email", contact.email);
        drop.put("phone_number", contact.phoneNumber);
        drop.put("custom_attribute", contact.customAttributes);
        return drop;
    }

    private static Map<String, Object> agent(Actor agent) {
        Map<String, Object> drop = person("UserDrop", agent.actorId(), agent.actorName());
        drop.put("available_name", agent.actorName());
        if (agent instanceof User user) {
            drop.put("available_name", user.availableName());
            drop.put("email", user.email);
        }
        return drop;
    }

    private static Map<String, Object> conversation(Conversation conversation) {
        var drop = new LiquidDrop("ConversationDrop");
        drop.put("id", conversation.id);
        drop.put("display_id", conversation.displayId);
        drop.put("contact_name", capitalized(conversation.contact.name));
        drop.put("custom_attribute", conversation.customAttributes);
        return drop;
    }

    private static Map<String, Object> named(String drop, long id, String name) {
        var values = new LiquidDrop(drop);
        values.put("id", id);
        values.put("name", name);
        return values;
    }

    private static Map<String, Object> person(String drop, long id, String name) {
        var values = new LiquidDrop(drop);
        String[] words =
                name == null || name.isBlank() ? new String[0] : name.strip().split("\\s+");
        values.put("id", id);
        values.put(
                "name",
                Arrays.stream(words)
                        .map(LiquidContent::capitalized)
                        .collect(Collectors.joining(" ")));
        values.put("first_name", words.length == 0 ? null : capitalized(words[0]));
        values.put("last_name", words.length < 2 ? null : capitalized(words[words.length - 1]));
        return values;
    }

    static String capitalized(String text) {
        return text == null || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase() + text.substring(1).toLowerCase();
    }
}
