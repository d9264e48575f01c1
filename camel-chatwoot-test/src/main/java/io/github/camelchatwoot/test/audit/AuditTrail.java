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
package io.github.camelchatwoot.test.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AuditLog;
import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Handler;
import io.github.camelchatwoot.test.http.Request;

/** Compares the watched records before and after every request, and logs what it has changed. */
public final class AuditTrail {
    /** The features as the server's bit mask: those that an account has by default, and all. */
    private static final long DEFAULT_FEATURES = 1442282865939709831L;

    private static final long ALL_FEATURES = 9150892228741169119L;

    /** Changes nothing that is watched, and must be quick. */
    private static final Pattern BUSINESS =
            Pattern.compile("/public/.*|/api/v\\d/accounts/\\d+/(conversations|contacts).*");

    private final Desk desk;
    private final Snapshot snapshot;

    public AuditTrail(Desk desk) {
        this.desk = desk;
        this.snapshot = new Snapshot(desk);
    }

    /** What made the account: its people came in, and every feature was turned on. */
    public void logBeginning() {
        log(Map.of(), snapshot.take(), null, null);
        Map<String, Object> features =
                Map.of("feature_flags", List.of(DEFAULT_FEATURES, ALL_FEATURES));
        desk.accounts.stream()
                .forEach(a -> add(a, null, "update", "Account", a.id, features, null));
    }

    /** The same handler, watched; a request that is refused changes nothing. */
    public Handler watched(Handler handler) {
        return request -> {
            boolean reads = request.raw().method().equals("GET");
            if (reads || BUSINESS.matcher(request.raw().path()).matches()) {
                return handler.handle(request);
            }
            Map<String, Auditable> before = snapshot.take();
            Answer answer = handler.handle(request);
            log(before, snapshot.take(), request, UUID.randomUUID().toString());
            return answer;
        };
    }

    private void log(
            Map<String, Auditable> before,
            Map<String, Auditable> after,
            Request request,
            String requestUuid) {
        User user = request == null ? null : request.user();
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Auditable old = before.get(key);
            Auditable now = after.get(key);
            Auditable auditable = now == null ? old : now;
            String action = old == null ? "create" : now == null ? "destroy" : "update";
            Map<String, Object> changes = changes(old, now);
            if (!changes.isEmpty() && auditable.actions().contains(action)) {
                add(
                        auditable.account(),
                        user,
                        action,
                        auditable.type(),
                        auditable.id(),
                        changes,
                        requestUuid);
            }
        }
    }

    private static Map<String, Object> changes(Auditable old, Auditable now) {
        if (old == null || now == null) {
            return (old == null ? now : old).columns();
        }
        return new LinkedHashMap<>(Changes.between(old.columns(), now.columns()));
    }

    private void add(
            Account account,
            User user,
            String action,
            String type,
            long id,
            Map<String, Object> changes,
            String requestUuid) {
        int version =
                1
                        + (int)
                                desk.auditLogs
                                        .of(account)
                                        .filter(l -> l.auditableType.equals(type))
                                        .filter(l -> l.auditableId == id)
                                        .count();
        desk.auditLogs.add(
                new AuditLog(account, user, action, type, id, version, changes, requestUuid));
    }
}
