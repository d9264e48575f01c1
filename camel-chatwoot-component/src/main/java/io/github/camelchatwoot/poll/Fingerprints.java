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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.event.Digest;

/**
 * How each contact looked when it was last told: a short hash of each field, some 80 bytes a
 * contact. 128 contacts share one value of the repository.
 */
final class Fingerprints {

    /** The fields in which a contact changes; the order is part of what is stored. */
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "email",
                    "phone_number",
                    "identifier",
                    "blocked",
                    "custom_attributes",
                    "additional_attributes");

    /** The server's notes about its own download of the picture. */
    private static final List<String> HOUSEKEEPING =
            List.of("avatar_url_hash", "last_avatar_sync_at");

    private static final int DIGITS = 8;
    private static final int BUCKET = 128;

    private final StateRepository<String, String> repository;
    private final String consumer;
    private Map<Long, String> bucket = new HashMap<>();
    private StoredJson<Map<Long, String>> stored;
    private long number = -1;
    private boolean dirty;

    Fingerprints(StateRepository<String, String> repository, String consumer) {
        this.repository = repository;
        this.consumer = consumer;
    }

    boolean knows(long id) {
        return bucket(id).containsKey(id);
    }

    /** The fields that look different now; of an unknown contact those that aren't empty. */
    List<String> changed(long id, Map<String, Object> contact) {
        String before = bucket(id).getOrDefault(id, of(Map.of()));
        String now = of(contact);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!before.regionMatches(i * DIGITS, now, i * DIGITS, DIGITS)) {
                changed.add(FIELDS.get(i));
            }
        }
        return changed;
    }

    /** Stored at the latest by {@link #flush}. */
    void keep(long id, Map<String, Object> contact) {
        String now = of(contact);
        dirty |= !now.equals(bucket(id).put(id, now));
    }

    void flush() {
        if (dirty) {
            stored.save(bucket);
            dirty = false;
        }
    }

    private Map<Long, String> bucket(long id) {
        if (id / BUCKET != number) {
            flush();
            number = id / BUCKET;
            stored =
                    new StoredJson<>(
                            repository,
                            StoredJson.key(consumer, "contacts/" + number),
                            new TypeReference<>() {});
            Map<Long, String> loaded = stored.load();
            bucket = loaded == null ? new HashMap<>() : loaded;
        }
        return bucket;
    }

    private static String of(Map<String, Object> contact) {
        StringBuilder hashes = new StringBuilder();
        for (String field : FIELDS) {
            hashes.append(Digest.of(plain(contact.get(field))), 0, DIGITS);
        }
        return hashes.toString();
    }

    /** No value, an empty one and false look the same. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> own = new HashMap<>(map);
            own.keySet().removeAll(HOUSEKEEPING);
            return own.isEmpty() ? null : own;
        }
        return "".equals(value) || Boolean.FALSE.equals(value) ? null : value;
    }
}
