package io.github.camelchatwoot.test.http;

import io.github.camelchatwoot.test.desk.Desk;

/** Whose token a request carries. */
public enum TokenKind {
    NONE,
    USER,
    BOT,
    PLATFORM,
    UNKNOWN;

    static TokenKind of(RawRequest raw, Desk desk) {
        String token = Gatekeeper.token(raw);
        if (token == null || token.isBlank()) {
            return NONE;
        }
        if (desk.userByToken(token).isPresent()) {
            return USER;
        }
        if (desk.botByToken(token).isPresent()) {
            return BOT;
        }
        return desk.platformAppByToken(token).isPresent() ? PLATFORM : UNKNOWN;
    }
}
