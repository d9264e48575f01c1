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
package io.github.camelchatwoot;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What polling has beside Camel's own options of scheduled consumers. */
@UriParams
public class PollOptions {

    @UriParam(
            label = "consumer",
            description =
                    "Whether the first reading of a list brings what is there already, too. By default it only takes note of it.")
    private boolean fromBeginning;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description =
                    "The most that one poll of a list brings to the route; the rest comes with the next ones. 0: no limit.")
    private int maxMessagesPerPoll;

    public boolean isFromBeginning() {
        return fromBeginning;
    }

    public void setFromBeginning(boolean fromBeginning) {
        this.fromBeginning = fromBeginning;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }
}
