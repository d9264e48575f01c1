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
package io.github.camelchatwoot.docs;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wonders what a bot may do finds all of it on the page about tokens. */
class BotsOnPageTest {

    @Test
    void thePageAboutTokensNamesEveryOperationThatBotsMayCall() {
        String page = Page.read(Page.ROOT.resolve("docs/tokens.md")).text();
        List<String> names =
                Operations.names().stream()
                        .map(Operations::load)
                        .filter(operation -> operation.bots() && operation.token())
                        .filter(operation -> operation.family() != Family.ANY)
                        .map(Operation::name)
                        .toList();

        assertThat(names).contains("sendMessage").allMatch(name -> page.contains("`" + name + "`"));
    }
}
