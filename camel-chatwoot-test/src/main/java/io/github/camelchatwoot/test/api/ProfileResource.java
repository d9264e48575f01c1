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

import java.util.Optional;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Memberships;
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.USER;

/** The person whose token it is. */
final class ProfileResource implements Resource {
    private static final String PATH = "/api/v1/profile";

    private final Desk desk;
    private final Views views;
    private final Avatars avatars;

    ProfileResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
        this.avatars = new Avatars(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(USER)
                .get(PATH, this::show)
                .update(PATH, this::update)
                .delete(PATH + "/avatar", this::deleteAvatar)
                .post(PATH + "/availability", this::setAvailability)
                .post(PATH + "/auto_offline", this::setAutoOffline)
                .put(PATH + "/set_active_account", this::setActiveAccount)
                .post(PATH + "/resend_confirmation", request -> Answer.empty())
                .post(PATH + "/reset_access_token", this::resetAccessToken);
    }

    private Answer show(Request request) {
        return Answer.json(views.profiles.own(request.user()));
    }

    /** A new e-mail address waits for its confirmation, which never comes here. */
    private Answer update(Request request) {
        User user = request.user();
        Params fields =
                request.wrapped(
                        "profile",
                        "name",
                        "display_name",
                        "email",
                        "avatar",
                        "message_signature",
                        "ui_settings",
                        "phone_number",
                        "password",
                        "current_password");
        if (fields.present("password")
                && !fields.text("current_password", "").equals(user.password)) {
            throw Refusal.unprocessable("Invalid current password");
        }
        String name = fields.changed("name", user.name);
        String email = fields.text("email", user.email);
        boolean address = EmailAddress.isValid(email);
        new Violations()
                .blank(name, "name")
                .when(!address, "email", "is invalid")
                .when(!address, "email", "is not an email")
                .refuse();
        Upload avatar = fields.upload("avatar");
        user.avatar = avatar == null ? user.avatar : avatars.store(avatar);
        user.name = name;
        user.password = fields.text("password", user.password);
        user.displayName = fields.changed("display_name", user.displayName);
        user.messageSignature = fields.changed("message_signature", user.messageSignature);
        user.uiSettings = fields.has("ui_settings") ? fields.map("ui_settings") : user.uiSettings;
        user.customAttributes.putAll(fields.permit("phone_number").values());
        desk.users.touch(user);
        return show(request);
    }

    private Answer deleteAvatar(Request request) {
        request.user().avatar = null;
        return show(request);
    }

    private Answer setAvailability(Request request) {
        Params fields = request.wrapped("profile", "account_id", "availability");
        Membership member = Request.orNotFound(place(request, fields));
        member.availability =
                fields.oneOf("availability", Memberships.AVAILABILITIES, member.availability);
        desk.memberships.touch(member);
        return show(request);
    }

    private Answer setAutoOffline(Request request) {
        Params fields = request.wrapped("profile", "account_id", "auto_offline");
        Membership member = Request.orNotFound(place(request, fields));
        member.autoOffline = fields.flag("auto_offline");
        desk.memberships.touch(member);
        return show(request);
    }

    private Answer setActiveAccount(Request request) {
        Params fields = request.wrapped("profile", "account_id");
        Membership member = place(request, fields).orElseThrow(Refusal::internal);
        member.activeAt = desk.clock.now();
        desk.memberships.touch(member);
        return Answer.empty();
    }

    private Answer resetAccessToken(Request request) {
        request.user().accessToken = Tokens.token();
        return show(request);
    }

    private Optional<Membership> place(Request request, Params fields) {
        return desk.accounts
                .find(fields.number("account_id"))
                .flatMap(account -> desk.membership(account, request.user()));
    }
}
