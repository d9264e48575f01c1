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
package io.github.camelchatwoot.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;

class QuickstartTest {

    @Test
    void itTellsBothActsAndEndsByItself() throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        int exitCode;
        try {
            Main main = new Main();
            exitCode = main.run(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(exitCode).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("contact        #")
                .contains("Hello, where is my order? It's the one with 2 & 3 in it.")
                .contains("Hi Jane Doe, it is 100% on its way & should be there tomorrow.")
                .contains("(private: true)")
                .contains("status         resolved")
                .containsSubsequence(
                        "is pending",
                        "Joe            How long does a parcel take?",
                        "bot            Hi Joe Bloggs, I'm a bot.",
                        "Joe            I'd like to talk to a human, please.",
                        "note           Joe Bloggs asked \"How long does a parcel take?\"",
                        "is open, with Ada Admin",
                        "agent          Hello Joe, here is a human.",
                        "status         resolved")
                .doesNotContain("Exception");
    }

    @Test
    void whatKeepsItFromStartingIsASentence() {
        var refused =
                new ChatwootAuthenticationException(
                        ErrorDetails.answered("listInboxes", 401, "Invalid Access Token"));

        assertThat(Quickstart.sentence(new IllegalStateException("Camel", refused)))
                .isEqualTo(
                        "listInboxes: Chatwoot answered 401: Invalid Access Token. Is CHATWOOT_API_TOKEN of this server?");
    }
}
