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

import java.util.LinkedHashMap;
import java.util.Map;

/** A company that contacts belong to; the first business e-mail address of a domain makes it. */
public final class Company extends AccountRow {
    public String name;
    public String domain;
    public String description;
    public Map<String, Object> customAttributes = new LinkedHashMap<>();

    public Company(Account account, String name, String domain) {
        super(account);
        this.name = name;
        this.domain = domain;
    }
}
