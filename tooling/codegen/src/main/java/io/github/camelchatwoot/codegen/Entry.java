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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One operation as its catalogue file writes it; {@code catalogue-schema.json} explains the fields.
 */
record Entry(
        String summary,
        String request,
        List<String> steps,
        List<String> ids,
        Map<String, Field> query,
        Map<String, Field> body,
        String form,
        String wrapper,
        String text,
        Answer answer,
        Paging paging,
        boolean consumer,
        String since,
        boolean bots,
        String botsSince,
        boolean administrator,
        String administratorNote,
        boolean enterprise,
        String feature,
        String repeat,
        String notes,
        Object broken,
        String aliasOf,
        String preset,
        Map<String, Object> with,
        List<String> without,
        List<String> require) {

    Entry {
        steps = steps == null ? List.of() : steps;
        ids = ids == null ? List.of() : ids;
        query = query == null ? Map.of() : query;
        body = body == null ? Map.of() : body;
        with = with == null ? Map.of() : with;
        without = without == null ? List.of() : without;
        require = require == null ? List.of() : require;
    }

    /** Whether it is made of several calls. */
    boolean isComposite() {
        return !steps.isEmpty();
    }

    /** A value that the operation takes, by its name in the API. */
    record Field(
            String type,
            boolean required,
            @JsonProperty("enum") List<String> allowed,
            @JsonProperty("default") Object standard,
            boolean liquid,
            boolean fromHeader,
            boolean outsideWrapper,
            String where,
            String description) {}

    record Answer(
            String shape,
            String item,
            Integer status,
            String at,
            String meta,
            Boolean poll,
            Events events,
            boolean titled,
            String note) {}

    /**
     * How a polled list brings events.
     *
     * @param options which options of event consumers mean something for them
     * @param reads which parameters polling sets itself, if not those of any list
     */
    record Events(List<String> names, List<String> options, List<String> reads) {}

    record Paging(
            String style, Integer size, String sizeParameter, String total, String unpagedWith) {}

    /** A catalogue file: the operations of one kind of thing. */
    record Resource(
            String resource,
            String title,
            String family,
            String token,
            LinkedHashMap<String, Entry> operations) {}
}
