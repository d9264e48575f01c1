package io.github.camelchatwoot.test.api;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.http.Params;

/** Columns that are kept by wire name take over what a caller sends. */
final class Columns {
    private Columns() {}

    /** Sets those that are given, cast to the type of what they hold now. */
    static void assign(Map<String, Object> columns, Params given, List<String> names) {
        for (String name : names) {
            if (given.has(name)) {
                columns.put(name, cast(columns.get(name), given, name));
            }
        }
    }

    /** Null, or its text, which dashboards send in forms. */
    static boolean isNull(Object value) {
        return value == null || "null".equals(value);
    }

    private static Object cast(Object now, Params given, String name) {
        Object value = given.get(name);
        if (isNull(value)) {
            return null;
        }
        if (now instanceof Boolean) {
            return given.flag(name);
        }
        return now instanceof Number ? given.number(name) : value;
    }
}
