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
package io.github.camelchatwoot.test.desk;

import java.util.List;
import java.util.Map;

/**
 * Something that happened on the desk.
 *
 * @param name Chatwoot's own name with dots, such as {@code conversation.status_changed}
 * @param subject the Conversation, Message, Contact, Inbox ... that it happened to
 * @param changes column to its previous and its current value; empty where nothing is known
 * @param performer who did it, null for the system or unknown
 * @param extra what else an event carries, such as {@code user} and {@code is_private} of typing
 */
public record DeskEvent(
        String name,
        Account account,
        Object subject,
        Map<String, List<Object>> changes,
        Actor performer,
        Map<String, Object> extra) {}
