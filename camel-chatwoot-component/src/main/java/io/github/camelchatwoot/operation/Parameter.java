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
package io.github.camelchatwoot.operation;

import java.util.List;

/**
 * One value that an operation takes.
 *
 * @param option its name in a URI, camelCase, e.g. {@code phoneNumber}
 * @param wire its name in the API, e.g. {@code phone_number} or {@code labels[]}
 * @param allowed the values that Chatwoot knows, empty if any will do
 * @param liquid whether the server renders the value as a Liquid template
 * @param fromHeader whether an id header fills it when the route does not; path parameters always
 *     do
 * @param outsideWrapper whether it stands beside the wrapper, not in it
 */
public record Parameter(
        String option,
        String wire,
        Place place,
        ParameterType type,
        boolean required,
        List<String> allowed,
        boolean liquid,
        boolean fromHeader,
        boolean outsideWrapper) {

    public enum Place {
        PATH,
        QUERY,
        BODY
    }

    public Parameter {
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
    }

    /** Each call looks parameters up in maps, and the option tells those of an operation apart. */
    @Override
    public int hashCode() {
        return option.hashCode();
    }
}
