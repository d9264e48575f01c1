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
package io.github.camelchatwoot.uri;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A raw value has its line breaks back when Camel has normalized the URI, and {@link java.net.URI}
 * takes none: a component with free text in its URIs escapes them before it lets Camel parse one.
 */
public final class LegalUri {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private LegalUri() {}

    public static String of(String uri) {
        return CONTROL.matcher(uri)
                .replaceAll(match -> URLEncoder.encode(match.group(), StandardCharsets.UTF_8));
    }
}
