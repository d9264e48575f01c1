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
package io.github.camelchatwoot.request;

/** What a call may read of the message that caused it. */
public interface IncomingMessage {

    Object body();

    /** The {@code Content-Type} header, or null. */
    String contentType();

    Object header(String name);

    Object variable(String name);

    Object property(String name);

    /** Any value as text, by the converters of the application; null stays null. */
    String text(Object value);
}
