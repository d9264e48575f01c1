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
package io.github.camelchatwoot.springboot;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can't work ends the start, with one clear sentence. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    private static final String PREFIX = "camel.component.chatwoot.";

    @RegisterExtension static ChatwootSimulator chatwoot = ChatwootSimulator.create();

    @Test
    void aMisspeltParameterOfARouteIsRefusedInTheComponentsOwnWords() {
        assertThatThrownBy(
                        () ->
                                Application.start(
                                        chatwoot,
                                        "webhook.secret=s3cret",
                                        "camel.main.routes-include-pattern=classpath:routes/misspelt.camel.yaml"))
                .hasStackTraceContaining(
                        "chatwoot:sendMessage: there is no option 'contents'; the nearest are content, ");
    }

    @Test
    void anUnknownOptionIsNamedWithThoseThatExistAndWithoutItsValue(CapturedOutput output) {
        refused(PREFIX + "acces-token=do-not-show");

        assertThat(output)
                .contains(PREFIX + "acces-token (\"")
                .contains(
                        "there is no option 'acces-token'; the nearest are access-token, ",
                        "the component has access-token, account-id, as,")
                .doesNotContain("do-not-show");
    }

    @Test
    void anUnknownOptionOfAConnectionIsNamedWithThoseOfConnections(CapturedOutput output) {
        refused(PREFIX + "connections[sales].accesToken=do-not-show");

        assertThat(output)
                .contains(
                        "there is no option 'accesToken'; the nearest are access-token, ",
                        "a connection has access-token, account-id, as, base-url, bot-access-token, hmac-token, platform-access-token")
                .doesNotContain("do-not-show");
    }

    @Test
    void aValueOfTheWrongTypeIsToldWithItsOption(CapturedOutput output) {
        refused(PREFIX + "account-id=two");
        assertThat(output).contains("Property: " + PREFIX + "account-id", "java.lang.Long");

        refused(PREFIX + "pages=some");
        assertThat(output).contains("Property: " + PREFIX + "pages", "ALL", "LIST", "ONE");

        refused(PREFIX + "shared-lock=lock");
        assertThat(output)
                .contains("it is an object: write the name of a bean, such as #bean:name");
    }

    private static void refused(String property) {
        assertThatThrownBy(() -> Application.with(List.of(), property).close())
                .isInstanceOf(Exception.class);
    }
}
