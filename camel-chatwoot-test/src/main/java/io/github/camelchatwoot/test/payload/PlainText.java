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
package io.github.camelchatwoot.test.payload;

/** Message text as webhooks carry it. */
final class PlainText {
    private PlainText() {}

    /** Without the backslash of a hard line break and without line breaks at the end. */
    static String of(String markdown) {
        return markdown == null
                ? null
                : markdown.replaceAll("\\\\\\r?\\n", "\n").replaceFirst("(\\r?\\n)+\\z", "");
    }
}
