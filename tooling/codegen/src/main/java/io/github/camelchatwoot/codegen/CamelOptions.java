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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Options that Camel itself gives to consumers, as its catalog describes them. */
final class CamelOptions {

    /** A component that polls; what its schedule can do is what every schedule can do. */
    private static final String POLLING = "/org/apache/camel/catalog/components/file.json";

    private static final Set<String> OF_POLLING =
            Set.of("pollStrategy", "sendEmptyMessageWhenIdle");

    private CamelOptions() {}

    static OptionClass.Option bridgeErrorHandler() {
        return all().stream()
                .filter(option -> option.name().equals("bridgeErrorHandler"))
                .findFirst()
                .orElseThrow();
    }

    /** Those of consumers that poll. */
    static List<OptionClass.Option> ofPolling() {
        return all().stream()
                .filter(option -> option.isOfSchedule() || OF_POLLING.contains(option.name()))
                .toList();
    }

    private static List<OptionClass.Option> all() {
        List<OptionClass.Option> options = new ArrayList<>();
        try (InputStream in = CamelOptions.class.getResourceAsStream(POLLING)) {
            for (Map.Entry<String, JsonNode> entry :
                    new ObjectMapper().readTree(in).path("properties").properties()) {
                options.add(option(entry.getKey(), entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return options;
    }

    private static OptionClass.Option option(String name, JsonNode says) {
        List<String> allowed = new ArrayList<>();
        says.path("enum").forEach(value -> allowed.add(value.asText()));
        String type = says.path("javaType").asText();
        return new OptionClass.Option(
                name,
                type.replaceAll("<.*", "").replaceAll(".*\\.", ""),
                says.path("label").asText(),
                says.path("defaultValue").asText(),
                says.path("description").asText(),
                allowed,
                "duration".equals(says.path("type").asText()),
                says.path("secret").asBoolean());
    }
}
