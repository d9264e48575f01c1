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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the REST API; the only way in which polling and catch-up reach a server. */
@FunctionalInterface
public interface Calls {

    /**
     * Makes one call.
     *
     * @param parameters by option name, such as {@code conversationId}
     * @return the thing itself, unwrapped; of a list one page
     */
    Object call(String operation, Map<String, Object> parameters) throws Exception;

    /**
     * One page of a list of things.
     *
     * @throws IllegalStateException if the answer is anything else
     */
    @SuppressWarnings("unchecked")
    default List<Map<String, Object>> page(String operation, Map<String, Object> parameters)
            throws Exception {
        Object answer = call(operation, parameters);
        List<Map<String, Object>> things = new ArrayList<>();
        for (Object item : answer instanceof List<?> items ? items : List.of()) {
            if (item instanceof Map<?, ?> thing) {
                things.add((Map<String, Object>) thing);
            }
        }
        if (!(answer instanceof List<?> items) || items.size() != things.size()) {
            throw new IllegalStateException(
                    "chatwoot:%s can't be polled: its answer is no list of things"
                            .formatted(operation));
        }
        return things;
    }
}
