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
package io.github.camelchatwoot.test.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares two JSON bodies: keys, types and values. Of times, durations and the size of a picture
 * (whose bytes are not recorded) only that there is one; whether a contact is online is left out,
 * because the contact's websocket is not replayed, and so is whether a picture has been looked for,
 * which a background job does at its own time.
 */
final class Comparison {
    /** A count by id, or a person's year in an account. */
    private static final String NAME_WITH_ID = "\\d+|year_in_review_\\d+_\\d+";

    private static final String ISO = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d.*";

    /** What the job that looks for a contact's picture leaves behind. */
    private static final Set<String> OF_AVATAR_JOB =
            Set.of("avatar_url_hash", "last_avatar_sync_at");

    private final Translation translation;
    private final String path;
    private final List<String> differences = new ArrayList<>();
    private boolean learning;

    private Comparison(Translation translation, String path) {
        this.translation = translation;
        this.path = path;
    }

    /** What differs, one line each; ids and random texts are learned on the way. */
    static List<String> differences(
            Translation translation, String path, Object recorded, Object simulated) {
        var comparison = new Comparison(translation, path);
        comparison.learning = true;
        comparison.compare(List.of(), Map.of(), recorded, simulated);
        comparison.learning = false;
        comparison.differences.clear();
        comparison.compare(List.of(), Map.of(), recorded, simulated);
        return comparison.differences;
    }

    private void compare(List<String> keys, Map<?, ?> around, Object recorded, Object simulated) {
        if (recorded instanceof Map<?, ?> there && simulated instanceof Map<?, ?> here) {
            compareObjects(keys, there, here);
        } else if (recorded instanceof List<?> there && simulated instanceof List<?> here) {
            compareLists(keys, around, there, here);
        } else if (recorded instanceof Number there && simulated instanceof Number here) {
            compareNumbers(keys, around, there, here);
        } else if (recorded instanceof String there && simulated instanceof String here) {
            boolean presence = around.containsKey("phone_number") && isPresence(keys);
            if (!presence) {
                compareTexts(keys, there, here);
            }
        } else if (!Objects.equals(recorded, simulated)) {
            differ(keys, recorded, simulated);
        }
    }

    private void compareObjects(List<String> keys, Map<?, ?> recorded, Map<?, ?> simulated) {
        boolean sameStage =
                recorded.keySet().containsAll(OF_AVATAR_JOB)
                        == simulated.keySet().containsAll(OF_AVATAR_JOB);
        Map<?, ?> there = sameStage ? recorded : withoutAvatarJob(recorded);
        Map<?, ?> here = sameStage ? simulated : withoutAvatarJob(simulated);
        var names = new LinkedHashSet<Object>(there.keySet());
        names.addAll(here.keySet());
        for (Object recordedName : names) {
            Object name = recordedName;
            if (recordedName.toString().matches(NAME_WITH_ID) && !keys.isEmpty()) {
                name = translatedKey(keys, recordedName.toString(), here);
            }
            if (!there.containsKey(recordedName)) {
                if (!recordedName.toString().matches(NAME_WITH_ID)) {
                    differ(plus(keys, recordedName), "(no such key)", here.get(recordedName));
                }
            } else if (!here.containsKey(name)) {
                differ(plus(keys, name), there.get(recordedName), "(no such key)");
            } else {
                compare(plus(keys, name), there, there.get(recordedName), here.get(name));
            }
        }
        if (there.size() != here.size()) {
            differ(keys, there.size() + " keys", here.size() + " keys");
        }
    }

    private static Map<?, ?> withoutAvatarJob(Map<?, ?> attributes) {
        var others = new LinkedHashMap<Object, Object>(attributes);
        others.keySet().removeAll(OF_AVATAR_JOB);
        return others;
    }

    /** Counts by id have the id as key: {@code {"inboxes": {"27": 1}}}. */
    private Object translatedKey(List<String> keys, String name, Map<?, ?> here) {
        if (name.startsWith("year_in_review_")) {
            String[] parts = name.split("_");
            parts[3] = String.valueOf(translation.id("account", Long.parseLong(parts[3])));
            return String.join("_", parts);
        }
        String kind = Kinds.singular(keys.get(keys.size() - 1));
        String translated = String.valueOf(translation.id(kind, Long.parseLong(name)));
        return here.containsKey(translated) ? translated : name;
    }

    private void compareLists(List<String> keys, Map<?, ?> around, List<?> there, List<?> here) {
        if (there.size() != here.size()) {
            differ(keys, there.size() + " items", here.size() + " items");
            if (learning) {
                return;
            }
        }
        for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
            compare(keys, around, there.get(i), here.get(i));
        }
    }

    private void compareNumbers(List<String> keys, Map<?, ?> around, Number there, Number here) {
        String key = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        String kind =
                keys.isEmpty()
                        ? null
                        : Kinds.ofKey(key, keys.subList(0, keys.size() - 1), around, path);
        boolean duration = key.equals("value") && path.endsWith("reporting_events");
        if (key.equals("width") || key.equals("height") || duration) {
            return;
        }
        if (isTime(key)) {
            if ((there.doubleValue() == 0) != (here.doubleValue() == 0)) {
                differ(keys, there, here);
            }
        } else if (kind == null) {
            if (there.doubleValue() != here.doubleValue()) {
                differ(keys, there, here);
            }
        } else {
            if (learning) {
                translation.learn(kind, there.longValue(), here.longValue());
            }
            if (translation.id(kind, there.longValue()) != here.longValue()) {
                differ(keys, there + " (" + kind + ")", here);
            }
        }
    }

    private void compareTexts(List<String> keys, String there, String here) {
        if (learning) {
            translation.learn(there, here);
        }
        boolean times = there.matches(ISO) && here.matches(ISO);
        if (!times
                && !withoutOneTimeToken(translation.text(there))
                        .equals(withoutOneTimeToken(here))) {
            differ(keys, there, here);
        }
    }

    private static boolean isPresence(List<String> keys) {
        return keys.get(keys.size() - 1).equals("availability_status");
    }

    private static String withoutOneTimeToken(String text) {
        return text.replaceAll("(sso_auth_token=)[0-9a-f]{64}", "$1");
    }

    private static boolean isTime(String key) {
        return key.matches(".*(_at|_on|_since|_until|timestamp)");
    }

    private void differ(List<String> keys, Object recorded, Object simulated) {
        differences.add(
                String.join(".", keys)
                        + ": recorded "
                        + shorten(recorded)
                        + ", simulated "
                        + shorten(simulated));
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }

    private static List<String> plus(List<String> keys, Object key) {
        var more = new ArrayList<>(keys);
        more.add(key.toString());
        return more;
    }
}
