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
package io.github.camelchatwoot.filter;

/** How a condition compares; some of them are more than one operator of the API. */
enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    DOES_NOT_CONTAIN("does not contain"),
    GREATER(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    DAYS_BEFORE("days_before"),
    PRESENT("is present"),
    NOT_PRESENT("is not present");

    private final String written;

    Comparison(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean takesNothing() {
        return this == PRESENT || this == NOT_PRESENT;
    }
}
