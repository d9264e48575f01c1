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
package io.github.camelchatwoot.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelchatwoot.event.EventSubject;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter.Place;

/**
 * Remembers what a call is about to write to a contact or conversation: the events that follow name
 * no author, and {@code skipOwn} knows them by these values.
 */
public final class OwnWriting {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "/api/v\\d/accounts/\\{accountId}/(conversations|contacts)/\\{(\\w+)}"
                            + "(/(toggle_status|toggle_priority|labels|assignments|custom_attributes))?");

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private OwnWriting() {}

    public static void remember(Arguments arguments, OwnWrites writes) {
        Operation operation = arguments.operation();
        if (operation.method().equals("GET")) {
            return;
        }
        Long account = number(arguments.get("accountId"));
        if (account == null) {
            return;
        }
        Matcher path = WRITTEN.matcher(operation.path());
        if (path.matches()) {
            Long id = number(arguments.get(path.group(2)));
            if (id != null && !operation.method().equals("DELETE")) {
                EventSubject subject =
                        path.group(1).equals("contacts")
                                ? EventSubject.CONTACT
                                : EventSubject.CONVERSATION;
                writes.wrote(subject, account, id, fields(arguments));
            }
        } else if (operation.path().endsWith("/accounts/{accountId}/contacts")) {
            writes.creating(account, fields(arguments));
        }
    }

    /** By the names that events use. */
    private static Map<String, Object> fields(Arguments arguments) {
        Map<String, Object> fields = new LinkedHashMap<>(arguments.operation().fixed());
        arguments
                .values()
                .forEach(
                        (parameter, value) -> {
                            if (parameter.place() == Place.BODY && !parameter.type().isFile()) {
                                fields.put(parameter.wire(), RequestAssembly.resolved(value));
                            }
                        });
        if (fields.containsKey("labels")) {
            fields.put("label_list", fields.remove("labels"));
        }
        if ("AgentBot".equals(fields.get("assignee_type"))) {
            fields.put("assignee_agent_bot_id", fields.remove("assignee_id"));
        }
        return fields;
    }

    private static Long number(Object id) {
        String text = String.valueOf(id);
        return ID.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
