package io.github.camelchatwoot.test.api;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The list {@code user_ids} of the member-set endpoints. */
final class UserIds {
    private UserIds() {}

    /**
     * @throws Refusal 500 if there is no list: the real server breaks on it
     */
    static List<Long> in(Params params) {
        if (!(params.get("user_ids") instanceof List<?> ids)) {
            throw Refusal.internal();
        }
        return ids.stream().map(id -> Params.of(Map.of("id", id)).number("id")).toList();
    }
}
