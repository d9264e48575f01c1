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

import java.util.regex.Pattern;

/** Phone numbers as Chatwoot wants them: E.164, such as {@code +4930123456}. */
final class PhoneNumbers {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0./()-]");

    private PhoneNumbers() {}

    /**
     * The number in E.164.
     *
     * @param country ISO code of the country that a number without {@code +} is of, or null
     * @throws IllegalArgumentException if it can't be told which number it is
     */
    static String e164(String written, String country) {
        String digits = BETWEEN_DIGITS.matcher(written).replaceAll("");
        if (E164.matcher(digits).matches() && !written.contains("(0)")) {
            return digits;
        } else if (!digits.startsWith("+") && country == null) {
            throw new IllegalArgumentException(
                    "phoneNumber: '%s' does not say of which country it is: begin it with + and the country's number, or set country, such as country=DE"
                            .formatted(written));
        }
        try {
            return NationalNumbers.e164(written, country);
        } catch (NoClassDefFoundError excluded) {
            throw new IllegalArgumentException(
                    "phoneNumber: to read '%s', com.googlecode.libphonenumber:libphonenumber is needed; write the number as + and digits only, or don't exclude that library"
                            .formatted(written),
                    excluded);
        }
    }
}
