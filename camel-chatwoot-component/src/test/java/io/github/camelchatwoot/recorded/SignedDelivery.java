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
package io.github.camelchatwoot.recorded;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A delivery with the secrets that its address had; it is signed with one of them. */
public record SignedDelivery(RecordedDelivery delivery, List<String> secrets) {

    /** Every signed one of all recordings. */
    public static List<SignedDelivery> all() {
        List<SignedDelivery> signed = new ArrayList<>();
        for (RecordedFiles files : RecordedFiles.all()) {
            Map<String, Set<String>> secrets = new HashMap<>();
            files.answers().forEach(answer -> collect(answer, secrets));
            files.deliveries().stream()
                    .filter(RecordedDelivery::isSigned)
                    .map(
                            delivery ->
                                    new SignedDelivery(
                                            delivery, List.copyOf(secrets.get(delivery.path()))))
                    .forEach(signed::add);
        }
        assertThat(signed).isNotEmpty();
        return signed;
    }

    /** Webhooks, inboxes and bots name their address differently; a reset adds a second secret. */
    private static void collect(Object answer, Map<String, Set<String>> secrets) {
        if (answer instanceof List<?> items) {
            items.forEach(item -> collect(item, secrets));
        } else if (answer instanceof Map<?, ?> thing) {
            for (String field : List.of("url", "webhook_url", "outgoing_url")) {
                if (thing.get("secret") instanceof String secret
                        && thing.get(field) instanceof String url
                        && !url.isEmpty()) {
                    secrets.computeIfAbsent(target(url), path -> new LinkedHashSet<>()).add(secret);
                }
            }
            thing.values().forEach(inside -> collect(inside, secrets));
        }
    }

    private static String target(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
