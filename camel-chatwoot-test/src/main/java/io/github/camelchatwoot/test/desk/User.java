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
import java.util.LinkedHashMap;
import java.util.Map;

/** A person who can sign in: an administrator or agent of one or more accounts. */
public final class User extends Row implements Actor {
    public String name;
    public String displayName;
    public String email;
    public String accessToken = Tokens.token();
    public String pubsubToken = Tokens.token();
    public String messageSignature;

    /** Null until one is set; there is no sign-in by password here. */
    public String password;

    public boolean confirmed = true;
    public Blob avatar;

    /** {@code SuperAdmin} or null. */
    public String superAdmin;

    public Map<String, Object> uiSettings = new LinkedHashMap<>();
    public Map<String, Object> customAttributes = new LinkedHashMap<>();
    public Instant currentSignInAt;

    public User(String name, String email) {
        this.name = name;
        this.email = email;
    }

    public String availableName() {
        return displayName == null || displayName.isBlank() ? name : displayName;
    }

    @Override
    public String type() {
        return "User";
    }

    @Override
    public long actorId() {
        return id;
    }

    @Override
    public String actorName() {
        return name;
    }
}
