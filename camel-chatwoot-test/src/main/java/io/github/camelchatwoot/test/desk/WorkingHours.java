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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When people answer in an inbox: one entry per day of the week, from Sunday. */
public final class WorkingHours {
    private static final Set<Integer> WEEKEND = Set.of(0, 6);

    private final List<Map<String, Object>> days = new ArrayList<>();

    WorkingHours() {
        for (int day = 0; day < 7; day++) {
            days.add(day(day, WEEKEND.contains(day)));
        }
    }

    /** By wire name, in the order in which the API shows them. */
    public List<Map<String, Object>> days() {
        return days;
    }

    /** Changes what is given of a day. */
    public void update(int day, Map<String, Object> given) {
        given.forEach(days.get(day)::replace);
    }

    private static Map<String, Object> day(int number, boolean closed) {
        var day = new LinkedHashMap<String, Object>();
        day.put("day_of_week", number);
        day.put("closed_all_day", closed);
        day.put("open_hour", closed ? null : 9);
        day.put("open_minutes", closed ? null : 0);
        day.put("close_hour", closed ? null : 17);
        day.put("close_minutes", closed ? null : 0);
        day.put("open_all_day", false);
        return day;
    }
}
