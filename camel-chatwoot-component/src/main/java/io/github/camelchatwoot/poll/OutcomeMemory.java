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

import java.util.Map;

import io.github.camelchatwoot.event.Memory;
import io.github.camelchatwoot.event.MessageState;

/**
 * Remembers all messages while the process runs, and beyond it those of which something has become:
 * deleted, failed, answered.
 */
final class OutcomeMemory implements Memory<MessageState> {

    private final Memory<MessageState> all;
    private final Memory<MessageState> outcomes;

    OutcomeMemory(Memory<MessageState> all, Memory<MessageState> outcomes) {
        this.all = all;
        this.outcomes = outcomes;
    }

    @Override
    public MessageState last(String key) {
        MessageState known = all.last(key);
        return known == null ? outcomes.last(key) : known;
    }

    @Override
    public void keep(String key, MessageState state) {
        all.keep(key, state);
        if (hasOutcome(state)) {
            outcomes.keep(key, state);
        }
    }

    @Override
    public void forget(String key) {
        all.forget(key);
        outcomes.forget(key);
    }

    private static boolean hasOutcome(MessageState state) {
        Map<String, Object> attributes = state.contentAttributes();
        return "failed".equals(state.status())
                || Boolean.TRUE.equals(attributes.get("deleted"))
                || attributes.get("external_error") != null
                || attributes.get("submitted_values") != null
                || attributes.get("submitted_email") != null;
    }
}
