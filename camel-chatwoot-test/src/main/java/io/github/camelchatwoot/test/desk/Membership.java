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

import java.time.Instant;
import java.util.List;

/** A person's place in an account ({@code account_users}). */
public final class Membership extends AccountRow {
    public final User user;
    public Role role;
    public Long inviterId;
    public Instant activeAt;

    /** What the person has chosen: online, busy or offline. */
    public String availability = "online";

    /** Offline by itself as soon as nobody keeps the presence up. */
    public boolean autoOffline = true;

    /** The person's websocket is open. */
    public boolean present;

    public Long customRoleId;

    /** What e-mails the person wants, such as {@code email_conversation_assignment}. */
    public List<String> emailNotifications = List.of("email_conversation_assignment");

    /** What push notifications the person wants. */
    public List<String> pushNotifications = List.of("push_conversation_assignment");

    public Membership(Account account, User user, Role role) {
        super(account);
        this.user = user;
        this.role = role;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** What others see. */
    public String availabilityStatus() {
        return autoOffline && !present ? "offline" : availability;
    }
}
