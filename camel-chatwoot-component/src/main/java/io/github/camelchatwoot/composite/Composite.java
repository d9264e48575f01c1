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

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** An operation made of several calls. It keeps nothing between two runs. */
@FunctionalInterface
public interface Composite {

    /**
     * @param given what the route says, checked as for any operation
     * @param steps makes the calls
     * @throws ChatwootException of a call, which tells its step; what was done before it stays done
     * @throws IllegalArgumentException with one sentence, if the values don't fit each other
     */
    Result run(Arguments given, Steps steps) throws ChatwootException;
}
