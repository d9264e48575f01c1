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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that Chatwoot can do, in the order of the files and of their entries.
 *
 * @param pathParameters what stands between braces in paths, by name
 * @param consumers where events come from, by name
 * @param features what else needs a certain version of the server, by name
 */
record Catalogue(
        List<Resource> resources,
        Map<String, Entry.Field> pathParameters,
        Map<String, Entry> consumers,
        Map<String, Feature> features) {

    /**
     * @param since the first release with it
     * @param before what to do without it
     */
    record Feature(String since, String what, String before) {}

    /** The operations of one file. */
    record Resource(
            String file, String name, String title, String family, List<Operation> operations) {}

    Stream<Operation> operations() {
        return resources.stream().flatMap(resource -> resource.operations().stream());
    }

    Map<String, Operation> byName() {
        return operations().collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    /** Every option name of every operation, sorted. */
    TreeSet<String> options() {
        return operations()
                .flatMap(operation -> operation.parameters().stream())
                .map(Parameter::option)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
