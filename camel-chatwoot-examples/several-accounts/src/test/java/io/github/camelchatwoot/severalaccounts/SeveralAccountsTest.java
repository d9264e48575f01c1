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
package io.github.camelchatwoot.severalaccounts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralAccountsTest {

    @Test
    void itServesTwoServersAndTwoAccountsAndEndsByItself() throws Exception {
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
                .containsSubsequence(
                        "sales          knows Jane Doe <jane@acme.example>",
                        "support        Hi Jane Doe, sales told us about you.",
                        "works in 2 accounts of support",
                        "(1 canned response)",
                        "Hello from Spare Parts! (1 canned response)")
                .doesNotContain("Exception");
    }
}
