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

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the engine reads about an operation when a route uses it: one small JSON file each. */
final class RuntimeMetadataWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIRECTORY = "META-INF/io/github/camelchatwoot/";

    private RuntimeMetadataWriter() {}

    static void write(Catalogue catalogue, OutputDirectory resources) {
        catalogue
                .operations()
                .forEach(
                        operation ->
                                resources.write(
                                        DIRECTORY + "operations/" + operation.name() + ".json",
                                        json(operation) + "\n"));
        catalogue
                .consumers()
                .keySet()
                .forEach(
                        name ->
                                resources.write(
                                        DIRECTORY + "operations/" + name + ".json",
                                        consumer(name) + "\n"));
        resources.write(
                DIRECTORY + "operations.txt", names(catalogue.operations().map(Operation::name)));
        resources.write(
                DIRECTORY + "consumers.txt", names(catalogue.consumers().keySet().stream()));
    }

    private static String names(Stream<String> names) {
        return names.sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static ObjectNode consumer(String name) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("family", "EVENTS")
                .put("method", "")
                .put("path", "");
    }

    private static ObjectNode json(Operation operation) {
        Entry entry = operation.entry();
        ObjectNode json = JSON.createObjectNode();
        json.put("name", operation.name());
        json.put("family", operation.family().toUpperCase(Locale.ROOT));
        json.put("method", operation.method());
        json.put("path", operation.path());
        entry.steps().forEach(step -> json.withArray("steps").add(step));
        operation
                .parameters()
                .forEach(parameter -> json.withArray("parameters").add(json(parameter)));
        operation
                .names()
                .forEach(
                        name ->
                                json.withObject("/names")
                                        .put(name.parameter().option(), name.target()));
        if (!operation.fixed().isEmpty()) {
            json.set("fixed", JSON.valueToTree(operation.fixed()));
        }
        put(json, "wrapper", entry.wrapper());
        put(json, "multipart", operation.multipart());
        put(json, "text", operation.text());
        json.set("answer", answer(operation));
        json.set("paging", paging(operation));
        put(json, "token", operation.token());
        put(json, "since", entry.since());
        put(json, "bots", entry.bots());
        put(json, "botsSince", entry.botsSince());
        put(json, "administrator", entry.administrator());
        put(json, "repeat", operation.repeat());
        put(json, "polled", operation.isPolled());
        return json;
    }

    private static ObjectNode json(Parameter parameter) {
        ObjectNode json = JSON.createObjectNode();
        json.put("option", parameter.option());
        json.put("wire", parameter.wire());
        json.put("place", parameter.place().name());
        json.put("type", parameter.type());
        put(json, "required", parameter.required());
        parameter.allowed().forEach(value -> json.withArray("allowed").add(value));
        put(json, "liquid", parameter.liquid());
        put(json, "fromHeader", parameter.fromHeader());
        put(json, "outsideWrapper", parameter.outsideWrapper());
        return json;
    }

    private static ObjectNode answer(Operation operation) {
        Entry.Answer answer = operation.entry().answer();
        ObjectNode json = JSON.createObjectNode();
        json.put("shape", answer.shape());
        put(json, "at", answer.at());
        put(json, "meta", answer.meta());
        put(json, "titled", answer.titled());
        operation.ids().forEach((option, pointer) -> json.withObject("/ids").put(option, pointer));
        return json;
    }

    private static ObjectNode paging(Operation operation) {
        Entry.Paging paging = operation.entry().paging();
        ObjectNode json = JSON.createObjectNode();
        if (paging == null) {
            return json.put("style", "NONE");
        }
        json.put("style", paging.style().toUpperCase(Locale.ROOT));
        if (paging.size() != null) {
            json.put("size", paging.size());
        }
        put(json, "sizeParameter", operation.sizeParameter());
        put(json, "total", paging.total());
        put(json, "unpagedWith", operation.unpagedWith());
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }
}
