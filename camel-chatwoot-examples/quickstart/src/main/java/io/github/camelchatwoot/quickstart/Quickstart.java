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
package io.github.camelchatwoot.quickstart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.camel.main.Main;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootUnavailableException;

/** Camel's own main class, but what keeps it from starting is told in a sentence. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        try {
            Main.main(args);
        } catch (Exception trouble) {
            System.out.println("\n It can't begin. " + sentence(trouble) + "\n");
            System.exit(1);
        }
    }

    static String sentence(Exception trouble) {
        List<Throwable> causes =
                Stream.<Throwable>iterate(trouble, Objects::nonNull, Throwable::getCause).toList();
        Throwable cause =
                causes.stream()
                        .filter(ChatwootException.class::isInstance)
                        .findFirst()
                        .orElse(causes.get(causes.size() - 1));
        return cause.getMessage() + hint(cause);
    }

    private static String hint(Throwable cause) {
        if (cause instanceof ChatwootAuthenticationException) {
            return ". Is CHATWOOT_API_TOKEN of this server?";
        } else if (cause instanceof ChatwootPermissionException) {
            return ". Are CHATWOOT_API_TOKEN and CHATWOOT_ACCOUNT_ID right?";
        } else if (cause instanceof ChatwootUnavailableException) {
            return ". Is CHATWOOT_BASE_URL right?";
        }
        return "";
    }
}
