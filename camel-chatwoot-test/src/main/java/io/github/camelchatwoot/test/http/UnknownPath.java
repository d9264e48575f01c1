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
package io.github.camelchatwoot.test.http;

/** What a path that no route knows answers. */
final class UnknownPath {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Page not found</title></head>
            <body><h1>Page not found</h1></body>
            </html>
            """;

    private UnknownPath() {}

    static Answer answer(RawRequest raw) {
        return raw.acceptsJson()
                ? Refusal.standardAnswer(404, "Not Found")
                : Answer.text(404, "text/html; charset=UTF-8", PAGE);
    }
}
