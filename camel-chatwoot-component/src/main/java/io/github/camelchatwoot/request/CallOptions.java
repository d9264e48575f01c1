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
package io.github.camelchatwoot.request;

import java.util.Set;

/**
 * How one endpoint wants its calls to be put together.
 *
 * @param accountId the configured account, or null if messages say which
 * @param body whether the message's body is read
 * @param sendUnknownFields whether fields of a body that the catalogue does not know are sent
 * @param renderLiquid whether values from messages may be Liquid templates
 * @param clear options of which null is sent
 * @param attachmentName the name of content that has none, or null
 * @param maxUploadSize the most bytes of a file that is sent
 * @param hmacToken the key that proves a contact's identifier in the client API, or null
 */
public record CallOptions(
        Long accountId,
        BodyMode body,
        boolean sendUnknownFields,
        boolean renderLiquid,
        Set<String> clear,
        String attachmentName,
        long maxUploadSize,
        String hmacToken) {

    public CallOptions {
        clear = Set.copyOf(clear);
    }

    /** Says nothing of its secret. */
    @Override
    public String toString() {
        return "CallOptions[accountId=" + accountId + ", body=" + body + "]";
    }
}
