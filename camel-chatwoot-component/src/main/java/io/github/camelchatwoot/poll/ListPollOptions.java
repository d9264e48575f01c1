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

/**
 * What is polled.
 *
 * @param consumer names the consumer in the repository's keys, so that several share a repository
 * @param operation any list whose items have a number as id
 * @param parameters of the operation, by option name; to another value of one of them belongs
 *     another cursor
 * @param fromBeginning whether the first reading tells what is there already
 */
public record ListPollOptions(
        String consumer, String operation, Map<String, Object> parameters, boolean fromBeginning) {

    public ListPollOptions {
        parameters = Map.copyOf(parameters);
    }
}
