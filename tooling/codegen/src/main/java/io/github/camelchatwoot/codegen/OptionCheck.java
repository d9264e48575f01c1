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
package io.github.camelchatwoot.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Option names that would mean two things in one URI. */
final class OptionCheck {

    /** What every producer has; an operation's own option must not hide one of them. */
    static final Set<String> PRODUCER_OPTIONS =
            Set.of(
                    "baseUrl",
                    "accessToken",
                    "botAccessToken",
                    "platformAccessToken",
                    "connection",
                    "as",
                    "pages",
                    "rows",
                    "maxItems",
                    "onlyWhilePending",
                    "body",
                    "unknownFields",
                    "liquid",
                    "clear",
                    "retryUnsafe",
                    "maxRetries",
                    "timeZone",
                    "attachmentName",
                    "attachmentHosts",
                    "maxDownloadSize",
                    "maxUploadSize",
                    "httpComponent",
                    "integration",
                    "lazyStartProducer");

    private OptionCheck() {}

    /** One sentence per mistake. */
    static List<String> mistakes(Catalogue catalogue) {
        List<String> mistakes = new ArrayList<>();
        for (Catalogue.Resource resource : catalogue.resources()) {
            for (Operation operation : resource.operations()) {
                String where = resource.file() + ", " + operation.name() + ": ";
                check(operation).forEach(mistake -> mistakes.add(where + mistake));
            }
        }
        return mistakes;
    }

    private static List<String> check(Operation operation) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Parameter> seen = new HashMap<>();
        List<Parameter> all = new ArrayList<>(operation.parameters());
        operation.names().forEach(name -> all.add(name.parameter()));
        for (Parameter parameter : all) {
            Parameter other = seen.put(parameter.option(), parameter);
            if (other != null) {
                mistakes.add(
                        "%s (%s) and %s (%s) would both be the option %s."
                                .formatted(
                                        other.wire(),
                                        other.place().word(),
                                        parameter.wire(),
                                        parameter.place().word(),
                                        parameter.option()));
            }
            if (PRODUCER_OPTIONS.contains(parameter.option())) {
                mistakes.add(
                        "%s would be the option %s, which means something else in every producer."
                                .formatted(parameter.wire(), parameter.option()));
            }
        }
        return mistakes;
    }
}
