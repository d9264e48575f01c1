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
package io.github.camelchatwoot.liquid;

/** Texts with which a customer may try to have the server render something. */
final class BreakOuts {

    private BreakOuts() {}

    static String[] texts() {
        return new String[] {
            "{{ contact.email }}",
            "{{contact.email}}",
            "{{{ contact.email }}}",
            "{{{{{ contact.email }}",
            "{% if true %}x{% endif %}",
            "{%- assign a = 1 -%}{{- a -}}",
            "{% raw %}{{ contact.email }}{% endraw %}",
            "{% endraw %}{{ contact.email }}",
            "{% comment %} hidden",
            "`{{ contact.email }}`",
            "`{% endraw %}{{ contact.email }}`",
            "`{% endraw x %}{{ contact.email }}`",
            "`{%- endraw -%}{{ contact.email }}{% raw %}`",
            "`a` {{ contact.email }} `b`",
            "`a {{ contact.email }}",
            "{`a`{{ contact.email }}",
            "{{`a`}}",
            "{`a`",
            "{`",
            "`{`{{ contact.email }}",
            "``{{ contact.email }}``",
            "```\n{{ contact.email }}\n```",
            "` {{ a }} ` {% b %} ` {{ c }}",
            "{",
            "{{",
            "{%",
            "%}",
            "}}",
            "a { b } c",
            "{\"a\": {\"b\": 1}}",
            "{{ '%7B' | url_decode }}",
            "{{ \"%7B\" | url_decode }}",
            "{\n{ contact.email }}",
            "100% {of} it",
            "\\{{ x }}",
            "{% include 'x' %}{{ 'a' | times: 99999 }}"
        };
    }
}
