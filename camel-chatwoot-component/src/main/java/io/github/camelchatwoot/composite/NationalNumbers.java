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

import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

/** Phone numbers as people of a country write them. The only class that needs libphonenumber. */
final class NationalNumbers {

    private NationalNumbers() {}

    /**
     * @param country may be null if the number begins with a plus sign
     * @throws IllegalArgumentException if it is no number of that country
     */
    static String e164(String written, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String region = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
        if (region != null && !numbers.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "country: '%s' is not the ISO code of a country, such as DE or US"
                            .formatted(country));
        }
        try {
            PhoneNumber number = numbers.parse(written, region);
            // a number without its area code is possible, too, but only within the area
            boolean whole = numbers.isPossibleNumberWithReason(number) == IS_POSSIBLE;
            if (whole && !number.hasExtension()) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new IllegalArgumentException(
                    "phoneNumber: '%s' is no phone number: %s".formatted(written, e.getMessage()),
                    e);
        }
        throw new IllegalArgumentException(
                "phoneNumber: '%s' is no phone number that can be dialled%s: it is too short, too long or has an extension"
                        .formatted(written, region == null ? "" : " in " + region));
    }
}
