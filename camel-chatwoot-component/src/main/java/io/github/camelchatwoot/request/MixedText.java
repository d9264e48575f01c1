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

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text that remembers who wrote which part of it: the route's author, or somebody whose message
 * passed through. A plain String anywhere among the values of a call is the latter.
 */
public record MixedText(List<Run> runs) {

    /** A stretch of text from one hand. */
    public record Run(String text, boolean byAuthor) {}

    public static MixedText byAuthor(String text) {
        return new MixedText(List.of(new Run(text, true)));
    }

    public boolean isEmpty() {
        return runs.stream().allMatch(run -> run.text().isEmpty());
    }

    @Override
    public String toString() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
