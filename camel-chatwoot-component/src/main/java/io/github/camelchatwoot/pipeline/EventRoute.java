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
package io.github.camelchatwoot.pipeline;

import io.github.camelchatwoot.event.ChatwootEvent;

/** The Camel route behind a consumer. */
public interface EventRoute {

    /**
     * Runs the route to its end.
     *
     * @return whether it succeeded; a failure of its own it has reported itself
     */
    boolean run(ChatwootEvent event);

    /** Reports what kept an event from the route, such as a repository that is out of order. */
    void report(ChatwootEvent event, Exception failure);
}
