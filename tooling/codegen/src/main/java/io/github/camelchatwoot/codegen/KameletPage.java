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

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page with the Kamelets that begin routes and end Pipes; actions stand on all pages. */
final class KameletPage {

    private final Catalogue catalogue;
    private final List<Kamelet> kamelets;

    KameletPage(Catalogue catalogue, List<Kamelet> kamelets) {
        this.catalogue = catalogue;
        this.kamelets = kamelets;
    }

    /**
     * @param pages of operations, by their names
     */
    String text(Map<String, String> pages) {
        return """
                # Kamelets

                What they are and how to fill them in: [Kamelets](../kamelets.md). Each of the
                [operations](README.md) is an action: `chatwoot-<operation>-action`, with the operation in
                kebab-case.

                ## Sources

                | Kamelet | begins a route with |
                |---|---|
                %s
                ## Sinks

                | Kamelet | is the action of |
                |---|---|
                %s"""
                .formatted(rows(Kamelet.Kind.SOURCE, pages), rows(Kamelet.Kind.SINK, pages));
    }

    private String rows(Kamelet.Kind kind, Map<String, String> pages) {
        return kamelets.stream()
                .filter(kamelet -> kamelet.kind() == kind)
                .map(kamelet -> row(kamelet, pages))
                .collect(Collectors.joining());
    }

    private String row(Kamelet kamelet, Map<String, String> pages) {
        boolean consumer = catalogue.consumers().containsKey(kamelet.endpoint());
        String what =
                consumer
                        ? "[events](../%s.md)".formatted(kamelet.endpoint())
                        : Markdown.link(kamelet.endpoint(), pages.get(kamelet.endpoint()));
        String how =
                consumer || kamelet.kind() == Kamelet.Kind.SINK
                        ? ""
                        : kamelet.events() ? ", as events" : ", new items";
        return "| `%s` | %s%s |\n".formatted(kamelet.name(), what, how);
    }
}
