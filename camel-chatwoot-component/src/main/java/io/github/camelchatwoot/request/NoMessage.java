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

/** Stands for the message where a call is made without one, as polling does. */
public final class NoMessage implements IncomingMessage {

    @Override
    public Object body() {
        return null;
    }

    @Override
    public String contentType() {
        return null;
    }

    @Override
    public Object header(String name) {
        return null;
    }

    @Override
    public Object variable(String name) {
        return null;
    }

    @Override
    public Object property(String name) {
        return null;
    }

    @Override
    public String text(Object value) {
        return value == null ? null : value.toString();
    }
}
