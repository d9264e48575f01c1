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
package io.github.camelchatwoot.test.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All records of one kind in the order of their ids; ids count from 1 and are never reused. */
public final class Table<T extends Row> {
    private final Map<Long, T> rows = new LinkedHashMap<>();
    private final SimulatorClock clock;
    private long lastId;

    Table(SimulatorClock clock) {
        this.clock = clock;
    }

    /** Gives the record its id and its times. */
    public <R extends T> R add(R row) {
        row.id = ++lastId;
        row.createdAt = clock.now();
        row.updatedAt = row.createdAt;
        rows.put(row.id, row);
        return row;
    }

    public Optional<T> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(rows.get(id));
    }

    /** The record of that id if it belongs to the account. */
    public Optional<T> find(Account account, Long id) {
        return find(id).filter(row -> isOf(account, row));
    }

    public Stream<T> stream() {
        return List.copyOf(rows.values()).stream();
    }

    public Stream<T> of(Account account) {
        return stream().filter(row -> isOf(account, row));
    }

    /**
     * Notes a write: an unordered list shows what was written last at its end, as PostgreSQL does.
     */
    public T touch(T row) {
        row.updatedAt = clock.now();
        rows.remove(row.id);
        rows.put(row.id, row);
        return row;
    }

    public void remove(T row) {
        rows.remove(row.id);
    }

    private static boolean isOf(Account account, Row row) {
        return row instanceof AccountRow owned && owned.account == account;
    }
}
