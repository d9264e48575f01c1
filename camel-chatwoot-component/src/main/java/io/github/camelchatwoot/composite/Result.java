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

/**
 * What a composite operation leaves behind.
 *
 * @param thing the body afterwards; null leaves the body as it was
 * @param skipped why nothing was done, or null if something was
 */
public record Result(Object thing, String skipped) {

    public static Result of(Object thing) {
        return new Result(thing, null);
    }

    /** A condition kept the calls from being made. */
    public static Result skipped(String why) {
        return new Result(null, why);
    }
}
