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

import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The first page of the reference: all operations, and how to read what their pages say. */
final class IndexPage {

    private static final String TEXT =
            """
            # Operations

            Each is an endpoint, `chatwoot:<operation>`, a builder in Java, `Chatwoot.<operation>()`,
            and a Kamelet, `chatwoot-<operation>-action` with the operation in kebab-case.

            - Which one do I want? [By job](../jobs.md).
            - What else do endpoints take? [Options and headers](options.md)
            - What begins a route without code? [Source Kamelets](kamelets.md#sources)
            - What does an older server lack? [Versions](versions.md)

            ## How to read a page

            Options stand under `parameters:` in YAML, after `?` in a URI, and are methods of the
            builder in Java. Each takes [an expression](../parameters.md#expressions).

            | Type | what to write |
            |---|---|
            | `integer`, `number`, `boolean`, `string` | the value |
            | `array<…>` | several values, with commas or [as JSON](../parameters.md#lists) |
            | `object`, `array<object>` | [JSON text](../parameters.md#objects) |
            | time | [a moment](../parameters.md#times), such as `now-7d` or `2027-01-31T09:00:00Z` |
            | `file`, `array<file>` | [a path, a resource, or what an expression gives](../files.md) |
            | `array<address>` | [addresses of files](../files.md#files-of-other-servers) |
            | `filter<…>` | [conditions in words](../filters.md) |

            | In | where the value goes, and where else it may come from |
            |---|---|
            | `path` | an id in the address. If the meaning names a header, an earlier step can have set it |
            | `query` | the query of the call |
            | `body` | the request. [The message's body](../parameters.md#the-body-as-the-request) can have it, too, by the API's name: `phone_number` |
            | `look-up` | nowhere: [a name instead of an id](../parameters.md#names-instead-of-ids) |

            What stands in parentheses after *Body afterwards* is the kind of thing. What contacts,
            conversations, messages and inboxes look like: [Answers](../answers.md#what-things-look-like).

            ## In one step

            Several calls that belong together. [More about them](../in-one-step.md)

            %s
            ## In an account

            What agents, administrators and bots do, with `accessToken` or, where the page says so,
            `botAccessToken`.

            %s
            ## As a contact

            What a contact does through an API inbox, without a token.

            %s
            ## On the installation

            What its owner does with accounts, users and bots, with `platformAccessToken`.

            %s
            ## Anything else

            %s""";

    private IndexPage() {}

    static String of(Catalogue catalogue) {
        return TEXT.formatted(
                table(catalogue, IndexPage::isInOneStep),
                table(catalogue, of("application").and(resource -> !isInOneStep(resource))),
                table(catalogue, of("client")),
                table(catalogue, of("platform")),
                table(catalogue, of("any")));
    }

    private static Predicate<Catalogue.Resource> of(String family) {
        return resource -> resource.family().equals(family);
    }

    private static boolean isInOneStep(Catalogue.Resource resource) {
        return resource.operations().stream()
                .allMatch(operation -> operation.entry().isComposite());
    }

    private static String table(Catalogue catalogue, Predicate<Catalogue.Resource> which) {
        return catalogue.resources().stream()
                .filter(which)
                .map(
                        resource ->
                                "| [%s](%s) | %s |\n"
                                        .formatted(
                                                resource.title(),
                                                PageWriter.file(resource),
                                                links(resource)))
                .collect(Collectors.joining("", "| | |\n|---|---|\n", ""));
    }

    private static String links(Catalogue.Resource resource) {
        return resource.operations().stream()
                .map(operation -> Markdown.link(operation.name(), PageWriter.file(resource)))
                .collect(Collectors.joining(", "));
    }
}
