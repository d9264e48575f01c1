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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 has it, one record in memory at a time: quoted cells may hold commas, line
 * breaks and quotes written twice. Empty lines, and the blanks that Chatwoot's reports of service
 * level agreements have before their first cell, are passed over.
 */
final class CsvRecords {

    /** A quote that never ends must not fill the memory. */
    private static final int LONGEST = 1_000_000;

    private static final int END = -1;

    private final Reader reader;
    private int size;

    CsvRecords(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /** The cells of the next record, or null after the last one. */
    List<String> next() throws IOException {
        int c = firstOfRecord();
        if (c == END) {
            return null;
        }
        size = 0;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (true) {
            if (c == '"' && cell.isEmpty()) {
                c = quoted(cell);
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                c = reader.read();
            } else if (c == END || c == '\n' || c == '\r') {
                cells.add(cell.toString());
                return cells;
            } else {
                append(cell, c);
                c = reader.read();
            }
        }
    }

    private int firstOfRecord() throws IOException {
        int c = reader.read();
        while (c == '\n' || c == '\r' || c == ' ' || c == '\uFEFF') {
            c = reader.read();
        }
        return c;
    }

    /** Reads a quoted cell to its end; gives what comes after it. */
    private int quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = reader.read();
            if (c == END) {
                throw new IOException("the quotes of a cell have no end");
            } else if (c != '"') {
                append(cell, c);
                continue;
            }
            c = reader.read();
            if (c != '"') {
                return c;
            }
            append(cell, c);
        }
    }

    private void append(StringBuilder cell, int c) throws IOException {
        if (++size > LONGEST) {
            throw new IOException("a row has more than " + LONGEST + " characters");
        }
        cell.append((char) c);
    }
}
