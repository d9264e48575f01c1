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
package io.github.camelchatwoot.test.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.PLATFORM;

/** People that a platform application makes; an e-mail address that exists is taken over. */
final class PlatformUserResource implements Resource {
    private static final String PATH = "/platform/api/v1/users";

    private final Desk desk;
    private final Views views;

    PlatformUserResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PLATFORM)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .get(PATH + "/:id/login", this::login)
                .post(PATH + "/:id/token", this::token);
    }

    private Answer create(Request request) {
        String email = request.params().text("email", "");
        User user = desk.userByEmail(email).orElseGet(() -> newUser(request.params()));
        user.confirmed = true;
        return answer(Permissible.grant(request, user));
    }

    private User newUser(Params given) {
        var user = new User(null, "");
        assign(user, given, true);
        return desk.users.add(user);
    }

    private Answer show(Request request) {
        return answer(find(request));
    }

    private Answer update(Request request) {
        User user = find(request);
        assign(user, request.params(), request.params().has("password"));
        return answer(user);
    }

    private Answer delete(Request request) {
        User user = find(request);
        desk.later(
                () -> {
                    desk.memberships.stream()
                            .filter(member -> member.user == user)
                            .forEach(desk.memberships::remove);
                    desk.users.remove(user);
                });
        return Answer.empty();
    }

    private Answer login(Request request) {
        String email = URLEncoder.encode(find(request).email, StandardCharsets.UTF_8);
        String url = "/app/login?email=" + email + "&sso_auth_token=" + Tokens.hex(32);
        return Answer.json(new Json().with("url", desk.baseUrl + url));
    }

    private Answer token(Request request) {
        User user = find(request);
        Json person =
                new Json()
                        .with("id", user.id)
                        .with("name", user.name)
                        .with("display_name", user.displayName)
                        .with("email", user.email)
                        .with("pubsub_token", user.pubsubToken);
        return Answer.json(
                new Json()
                        .with("access_token", user.accessToken)
                        .with("expiry", null)
                        .with("user", person));
    }

    private User find(Request request) {
        return Permissible.find(request, desk.users, "id");
    }

    private void assign(User user, Params given, boolean passwordToo) {
        String name = given.changed("name", user.name);
        String email = given.text("email", user.email).toLowerCase();
        String password = given.text("password", "");
        boolean address = EmailAddress.isValid(email);
        var violations =
                new Violations()
                        .blank(email, "email")
                        .when(!email.isBlank() && !address, "email", "is invalid")
                        .when(!email.isBlank() && !address, "email", "is not an email")
                        .when(isTaken(user, email), "email", "has already been taken");
        if (passwordToo) {
            PasswordRules.check(violations, password);
            user.password = password;
        }
        violations.blank(name, "name").refuse();
        user.name = name;
        user.email = email;
        user.displayName = given.changed("display_name", user.displayName);
        var attributes = new LinkedHashMap<>(user.customAttributes);
        attributes.putAll(given.map("custom_attributes"));
        user.customAttributes = attributes;
    }

    private boolean isTaken(User self, String email) {
        return desk.userByEmail(email).filter(user -> user != self).isPresent();
    }

    private Answer answer(User user) {
        return Answer.json(views.profiles.ofPlatform(user));
    }
}
