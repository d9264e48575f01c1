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
package io.github.camelchatwoot.client;

import java.util.List;

/** What a request carries. */
public sealed interface RequestBody {

    /** Whether the body can be sent a second time after it has been read once. */
    boolean repeatable();

    static RequestBody none() {
        return None.NONE;
    }

    static RequestBody json(byte[] bytes) {
        return new Json(bytes);
    }

    static RequestBody multipart(List<Part> parts) {
        return new Multipart(parts);
    }

    enum None implements RequestBody {
        NONE;

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /** JSON text in UTF-8. */
    record Json(byte[] bytes) implements RequestBody {
        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String toString() {
            return "Json[" + bytes.length + " bytes]";
        }
    }

    /** {@code multipart/form-data}; files are streamed, never held whole. */
    record Multipart(List<Part> parts) implements RequestBody {
        public Multipart {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean repeatable() {
            return parts.stream().allMatch(Part::repeatable);
        }
    }
}
