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
package io.github.camelchatwoot.names;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;
import io.github.camelchatwoot.request.MixedText;

/**
 * Puts ids, or a canned response's text, in the place of names.
 *
 * @param lists of the component
 * @param server whose names they are
 * @param credentials of the endpoint
 */
public record NamedValues(NameLists lists, String server, Credentials credentials) {

    /** Makes the call that lists all things of a kind. */
    @FunctionalInterface
    public interface Caller {
        List<Map<String, Object>> list(Arguments list, Token token) throws ChatwootException;
    }

    /**
     * The same values without names.
     *
     * @throws IllegalArgumentException if nothing has the name or more than one thing has, with
     *     what there is; or if only a bot's token is there
     */
    public Arguments resolved(Arguments given, Caller caller) throws ChatwootException {
        Arguments resolved = given;
        for (Map.Entry<String, String> name : given.names().entrySet()) {
            String target = given.operation().names().get(name.getKey());
            NameKind kind = NameKind.of(name.getKey());
            Map<String, Object> thing = thing(given, kind, name.getValue(), target, caller);
            Object value = kind.valueOf(thing);
            resolved =
                    resolved.with(
                            target,
                            kind.isText() ? MixedText.byAuthor(String.valueOf(value)) : value);
        }
        return resolved;
    }

    /**
     * The token that lists things of this kind.
     *
     * @throws IllegalArgumentException if there is only a bot's
     */
    public Token token(NameKind kind, String instead) {
        boolean person = credentials.accessToken() != null && !credentials.accessToken().isBlank();
        if (!person && credentials.botAccessToken() != null) {
            throw new IllegalArgumentException(
                    "%s: a name is looked up with the accessToken of a person, because Chatwoot refuses %s to agent bots; set it, too, or say %s"
                            .formatted(kind.option(), kind.list(), instead));
        }
        return credentials.as(Credentials.Actor.USER).tokenFor(Operations.load(kind.list()));
    }

    private Map<String, Object> thing(
            Arguments given, NameKind kind, String wanted, String target, Caller caller)
            throws ChatwootException {
        Object account = given.get("accountId");
        Token token = token(kind, target);
        NameLists.Key key = new NameLists.Key(server, account, token, kind);
        NameLists.Loader loader =
                () ->
                        caller.list(
                                Arguments.of(
                                        Operations.load(kind.list()), Map.of("accountId", account)),
                                token);
        NameLists.Known known = lists.known(key, loader);
        List<Map<String, Object>> found = NameMatch.in(known.things(), kind, wanted);
        if (found.size() != 1 && !known.fresh()) {
            known = lists.newerThan(known, key, loader);
            found = NameMatch.in(known.things(), kind, wanted);
        }
        if (found.isEmpty()) {
            throw NameMatch.none(known.things(), kind, wanted);
        } else if (found.size() > 1) {
            throw NameMatch.several(found, kind, wanted, target);
        }
        return found.get(0);
    }
}
