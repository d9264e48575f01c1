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
package io.github.camelchatwoot.test.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;

/**
 * The server looks for a contact's picture at Gravatar half a minute after the e-mail address was
 * set, and at an {@code avatar_url} at once. The simulator fetches nothing, but the traces that an
 * attempt leaves in {@code additional_attributes} are there, without any event.
 */
final class AvatarSync {
    private static final Duration GRAVATAR_DELAY = Duration.ofSeconds(30);

    private final Desk desk;

    AvatarSync(Desk desk) {
        this.desk = desk;
    }

    void fromGravatar(Contact contact) {
        String hash = hex("MD5", contact.email);
        String url = "https://www.gravatar.com/avatar/" + hash + "?d=404";
        desk.after(GRAVATAR_DELAY, () -> leaveTraces(contact, url));
    }

    void leaveTraces(Contact contact, String url) {
        if (desk.contacts.find(contact.id).isPresent()) {
            var attributes = new LinkedHashMap<>(contact.additionalAttributes);
            attributes.put(
                    "last_avatar_sync_at",
                    desk.clock.now().truncatedTo(ChronoUnit.SECONDS).toString());
            attributes.put("avatar_url_hash", hex("SHA-256", url));
            contact.additionalAttributes = attributes;
        }
    }

    private static String hex(String algorithm, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
