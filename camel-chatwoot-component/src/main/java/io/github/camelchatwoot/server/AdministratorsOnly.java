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
package io.github.camelchatwoot.server;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

/** Says so where a call was refused that only administrators may make. */
public final class AdministratorsOnly {

    /** Of a role that is too low, and of conversations and inboxes that one may not see. */
    private static final String DENIED = "not authorized to do this action";

    private AdministratorsOnly() {}

    /** The exception to throw: the same, or one that says who may. */
    public static ChatwootException explained(ChatwootException failure) {
        return failure instanceof ChatwootPermissionException refused
                        && refused.getBody().contains(DENIED)
                        && isForAdministrators(refused.getOperation())
                ? refused.withAdvice("this takes the token of an administrator of the account")
                : failure;
    }

    private static boolean isForAdministrators(String operation) {
        return Operations.find(operation).filter(Operation::administrator).isPresent();
    }
}
