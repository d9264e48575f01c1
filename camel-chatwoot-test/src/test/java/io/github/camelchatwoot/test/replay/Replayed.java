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
package io.github.camelchatwoot.test.replay;

import java.util.List;

/**
 * What became of one exchange.
 *
 * @param differences of the body; empty if it is equal
 * @param recorded the simulator had no state for it and answered its example
 */
record Replayed(RecordedExchange exchange, int status, List<String> differences, boolean recorded) {

    boolean sameStatus() {
        return status == exchange.status();
    }

    boolean sameBody() {
        return sameStatus() && differences.isEmpty();
    }
}
