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
package io.github.camelchatwoot.test.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labels as a request gives them: split at commas, trimmed, without blanks and without repeats,
 * whose case does not count.
 */
public final class LabelList {
    private LabelList() {}

    public static List<String> of(List<String> titles) {
        List<String> labels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            Arrays.stream(title.split(","))
                    .map(String::strip)
                    .filter(label -> !label.isEmpty() && seen.add(label.toLowerCase()))
                    .forEach(labels::add);
        }
        return labels;
    }
}
