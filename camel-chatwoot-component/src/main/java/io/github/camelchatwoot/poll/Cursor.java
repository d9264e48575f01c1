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
package io.github.camelchatwoot.poll;

import java.util.TreeSet;

/**
 * Which items of a list were told, by id: all up to a floor, and above it those that are listed.
 * Ids become visible late, up to some positions after a greater one, so the newest ids are listed
 * each; when there are too many of them, the floor rises.
 */
final class Cursor {

    /** So many of the newest ids are listed: as late may an id become visible. */
    static final int OVERLAP = 200;

    private final TreeSet<Long> told = new TreeSet<>();
    private long floor;

    Cursor(long floor) {
        this.floor = floor;
    }

    /**
     * @param text as {@link #toString} writes it
     */
    static Cursor parse(String text) {
        String[] parts = text.split(":", 2);
        try {
            Cursor cursor = new Cursor(Long.parseLong(parts[0]));
            for (String id : (parts.length == 1 ? "" : parts[1]).split(",")) {
                if (!id.isEmpty()) {
                    cursor.told.add(cursor.floor + Long.parseLong(id));
                }
            }
            return cursor;
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "A stored cursor can't be read: '%s' is none such as 253:1,2".formatted(text),
                    e);
        }
    }

    long floor() {
        return floor;
    }

    boolean isNew(long id) {
        return id > floor && !told.contains(id);
    }

    void tell(long id) {
        if (isNew(id)) {
            told.add(id);
            while (told.size() > OVERLAP) {
                floor = told.pollFirst();
            }
        }
    }

    /** The floor and how far above it the others are: {@code 253:1,2,5}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(floor).append(':');
        told.forEach(id -> text.append(id - floor).append(','));
        return text.toString();
    }
}
