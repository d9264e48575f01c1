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

import java.util.Map;

/**
 * What a composite operation leaves behind.
 *
 * @param thing the body afterwards; null leaves the body as it was
 * @param skipped why nothing was done, or null if something was
 * @param ids ids by option, besides those that the thing itself holds
 * @param meta what is told about it, or null
 */
public record Result(
        Object thing, String skipped, Map<String, Object> ids, Map<String, Object> meta) {

    public static Result of(Object thing) {
        return new Result(thing, null, Map.of(), null);
    }

    /** A condition kept the calls from being made. */
    public static Result skipped(String why) {
        return new Result(null, why, Map.of(), null);
    }

    /** The same with ids that the thing itself does not hold. */
    public Result withIds(Map<String, Object> more) {
        return new Result(thing, skipped, Map.copyOf(more), meta);
    }

    /** The same with what is to be told about it, in the header {@code CamelChatwootMeta}. */
    public Result withMeta(Map<String, Object> told) {
        return new Result(thing, skipped, ids, Map.copyOf(told));
    }
}
