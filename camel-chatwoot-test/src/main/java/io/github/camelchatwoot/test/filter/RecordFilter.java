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
package io.github.camelchatwoot.test.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.filter.FilterKey.Kind;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The conditions of a filter request, joined as SQL joins them: AND binds tighter than OR. */
abstract class RecordFilter<T> implements Predicate<T> {
    private static final Map<String, Kind> CUSTOM_KINDS =
            Map.of(
                    "text", Kind.FOLDED,
                    "link", Kind.FOLDED,
                    "list", Kind.FOLDED,
                    "number", Kind.NUMBER,
                    "date", Kind.DATE,
                    "checkbox", Kind.BOOLEAN);

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * @param model whose custom attributes count, such as {@code contact_attribute}
     * @throws Refusal as the server refuses a bad filter: 422 with a sentence, or 500
     */
    RecordFilter(Desk desk, Account account, Params params, List<FilterKey> keys, String model) {
        List<Params> payload = params.objects("payload");
        payload.forEach(RecordFilter::checkQueryOperator);
        for (Params given : payload) {
            FilterKey key = key(desk, account, keys, model, given);
            conditions.add(Condition.of(narrow(given), key));
        }
        checkJoins();
    }

    /** What the values of a condition mean to this kind of record. */
    Params narrow(Params given) {
        return given;
    }

    /** The value of a column, a list for labels, null for none. */
    abstract Object column(T row, String key);

    abstract Map<String, Object> customAttributes(T row);

    @Override
    public boolean test(T row) {
        boolean whole = conditions.isEmpty();
        boolean group = true;
        for (Condition condition : conditions) {
            Object value = value(row, condition.key());
            group = group && condition.matches(value) || condition.isOrNothing() && value == null;
            if (!"AND".equals(condition.joins())) {
                whole = whole || group;
                group = true;
            }
        }
        return whole;
    }

    private Object value(T row, FilterKey key) {
        return key.operators() == null
                ? customAttributes(row).get(key.name())
                : column(row, key.name());
    }

    private static void checkQueryOperator(Params given) {
        String operator = given.text("query_operator", "and");
        if (!operator.equalsIgnoreCase("and") && !operator.equalsIgnoreCase("or")) {
            throw Invalid.queryOperator();
        }
    }

    private static FilterKey key(
            Desk desk, Account account, List<FilterKey> keys, String model, Params given) {
        String name = given.text("attribute_key", "");
        String operator = given.text("filter_operator", "");
        Optional<FilterKey> standard = keys.stream().filter(k -> k.name().equals(name)).findFirst();
        if (standard.isPresent() && !standard.get().allows(operator)) {
            throw Invalid.operator(standard.get());
        }
        boolean needsValue = !operator.equals("is_present") && !operator.equals("is_not_present");
        if (needsValue && !given.present("values")) {
            throw Invalid.value(name);
        }
        return standard.or(() -> custom(desk, account, model, name))
                .orElseThrow(() -> Invalid.key(name, keys.stream().map(FilterKey::name).toList()));
    }

    private static Optional<FilterKey> custom(
            Desk desk, Account account, String model, String name) {
        return desk.attributeDefinitions
                .of(account)
                .filter(d -> d.model.equals(model) && d.key.equals(name))
                .findFirst()
                .map(d -> FilterKey.custom(name, customKind(d.displayType)));
    }

    /** Currency and percent break the server's query. */
    private static Kind customKind(String displayType) {
        Kind kind = CUSTOM_KINDS.get(displayType);
        if (kind == null) {
            throw Refusal.internal();
        }
        return kind;
    }

    /**
     * Every condition but the last must say how it goes on, or the query is no SQL; and one that
     * the server writes with an "or" of its own behind it can only be the last.
     */
    private void checkJoins() {
        for (int i = 0; i < conditions.size(); i++) {
            boolean last = i == conditions.size() - 1;
            if (last == (conditions.get(i).joins() != null)) {
                throw Refusal.internal();
            }
            if (!last && conditions.get(i).isOrNothing()) {
                throw Refusal.internal();
            }
        }
    }
}
