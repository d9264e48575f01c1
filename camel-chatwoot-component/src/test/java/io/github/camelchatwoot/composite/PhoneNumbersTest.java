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

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "+49 30 123456, , +4930123456",
        "+49 (30) 123-456, , +4930123456",
        "+49 (0)30 123456, , +4930123456",
        "+15550100, , +15550100",
        "030 / 12 34 56, DE, +4930123456",
        "0049 30 123456, de, +4930123456",
        "020 7946 0018, GB, +442079460018",
        "(415) 555-2671, US, +14155552671",
        "+1 415 555 2671, DE, +14155552671",
    })
    void areReadAsPeopleWriteThem(String written, String country, String e164) {
        assertThat(PhoneNumbers.e164(written, country)).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "030 123456, , set country",
        "030 123456, UK, is not the ISO code",
        "call me, DE, is no phone number",
        "12, DE, can be dialled",
        "267 1234, US, can be dialled",
        "+49 30 123456 ext. 7, , has an extension",
    })
    void areRefusedIfNobodyCanTellWhichIsMeant(String written, String country, String sentence) {
        assertThatThrownBy(() -> PhoneNumbers.e164(written, country))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whoWritesThemInternationallyCanDoWithoutTheLibrary() throws Exception {
        Method e164 =
                new WithoutLibrary()
                        .loadClass(PhoneNumbers.class.getName())
                        .getDeclaredMethod("e164", String.class, String.class);
        e164.setAccessible(true);

        assertThat(e164.invoke(null, "+49 30 123456", null)).isEqualTo("+4930123456");
        assertThat(catchThrowable(() -> e164.invoke(null, "030 123456", "DE")))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.googlecode.libphonenumber:libphonenumber is needed");
    }

    /** Loads our classes itself, and knows no libphonenumber. */
    private static final class WithoutLibrary extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.google.i18n")) {
                throw new ClassNotFoundException(name);
            } else if (!name.startsWith(PhoneNumbers.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
