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
package io.github.camelchatwoot.response;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

import io.github.camelchatwoot.client.ChatwootResponse;

/**
 * The rows of a CSV report, read from the open answer as they are asked for. A row is a Map of text
 * by heading. Cells beyond the headings (the inbox report has one) are named by their number.
 */
public final class Rows implements Iterator<Object>, Closeable {

    private final ChatwootResponse response;
    private final CsvRecords records;
    private final BooleanSupplier ended;
    private final List<String> headings;
    private final String title;
    private Map<String, Object> next;
    private long told;
    private boolean exhausted;

    /** Kept for the next step: a split looks ahead, and the row before is still to be done. */
    private UncheckedIOException failure;

    private Rows(ChatwootResponse response, boolean titled, BooleanSupplier ended)
            throws IOException {
        this.response = response;
        this.ended = ended;
        this.records = new CsvRecords(response.text());
        List<String> first = titled ? records.next() : null;
        this.title = first == null ? null : String.join(", ", first);
        this.headings = records.next();
        if (headings == null) {
            close();
        }
    }

    /**
     * @param titled whether a line about the whole comes before the headings
     * @param ended asked before each step; once true nothing more is read
     */
    public static Rows of(ChatwootResponse response, boolean titled, BooleanSupplier ended)
            throws IOException {
        return new Rows(response, titled, ended);
    }

    /** What the report says of itself, or null. */
    public String title() {
        return title;
    }

    @Override
    public boolean hasNext() {
        if (ended.getAsBoolean()) {
            close();
        }
        if (next == null && !exhausted) {
            next = read();
        }
        return next != null || failure != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the report has ended");
        } else if (next == null) {
            UncheckedIOException thrown = failure;
            failure = null;
            throw thrown;
        }
        Map<String, Object> row = next;
        next = null;
        told++;
        return row;
    }

    /** Ends the rows and drops what is still to come. */
    @Override
    public void close() {
        exhausted = true;
        next = null;
        response.close();
    }

    private Map<String, Object> read() {
        List<String> cells = cells();
        // the survey report has its period in a last line of one cell
        while (cells != null && cells.size() == 1 && headings.size() > 1) {
            cells = cells();
        }
        if (cells == null) {
            close();
            return null;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String heading = i < headings.size() ? headings.get(i) : "column " + (i + 1);
            row.put(row.containsKey(heading) ? heading + " " + (i + 1) : heading, cells.get(i));
        }
        return new Payload.Fields(row);
    }

    private List<String> cells() {
        try {
            return records.next();
        } catch (IOException e) {
            failure =
                    new UncheckedIOException(
                            "The answer to %s broke off after %d rows: %s"
                                    .formatted(response.operation(), told, e.getMessage()),
                            e);
            return null;
        }
    }
}
