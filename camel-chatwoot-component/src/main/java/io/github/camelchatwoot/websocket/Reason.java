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
package io.github.camelchatwoot.websocket;

/** What an exception of the network says; the JDK often leaves that to a cause. */
final class Reason {

    private Reason() {}

    static String of(Throwable error) {
        Throwable last = error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !isOnlyItsCause(cause)) {
                return cause.getMessage();
            }
            last = cause;
        }
        return last.getClass().getSimpleName();
    }

    private static boolean isOnlyItsCause(Throwable error) {
        return error.getCause() != null && error.getCause().toString().equals(error.getMessage());
    }
}
