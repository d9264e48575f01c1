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

import java.util.Map;

/** Who changed what in the administration of the account. */
public final class AuditLog extends AccountRow {
    /** Null for what the server did by itself. */
    public final User user;

    /** create, update or destroy. */
    public final String action;

    /** {@code Inbox}, {@code AccountUser}, ... */
    public final String auditableType;

    public final long auditableId;

    /** Counts the changes of one record. */
    public final int version;

    /** Column to its value; in an update to the previous and the current one. */
    public final Map<String, Object> changes;

    /** The same for all that one request changed; null for what the server did by itself. */
    public final String requestUuid;

    public AuditLog(
            Account account,
            User user,
            String action,
            String auditableType,
            long auditableId,
            int version,
            Map<String, Object> changes,
            String requestUuid) {
        super(account);
        this.user = user;
        this.action = action;
        this.auditableType = auditableType;
        this.auditableId = auditableId;
        this.version = version;
        this.changes = changes;
        this.requestUuid = requestUuid;
    }
}
