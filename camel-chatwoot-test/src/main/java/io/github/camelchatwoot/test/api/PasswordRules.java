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
package io.github.camelchatwoot.test.api;

import io.github.camelchatwoot.test.http.Violations;

/** What a new password must contain. */
final class PasswordRules {
    private static final String SPECIAL = " !@#$%^&*()_+-=[]{}|\"/\\.,`<>:;?~'";

    private PasswordRules() {}

    static void check(Violations violations, String password) {
        require(violations, password.length() >= 6, "6 characters");
        require(violations, matches(password, 'A', 'Z'), "1 uppercase character  (A..Z)");
        require(violations, matches(password, 'a', 'z'), "1 lowercase character  (a..z)");
        require(violations, matches(password, '0', '9'), "1 number character  (0..9)");
        boolean special = password.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
        require(violations, special, "1 special character  (" + SPECIAL + ")");
    }

    private static void require(Violations violations, boolean met, String what) {
        violations.when(!met, "password", "must contain at least " + what);
    }

    private static boolean matches(String password, char first, char last) {
        return password.chars().anyMatch(c -> c >= first && c <= last);
    }
}
