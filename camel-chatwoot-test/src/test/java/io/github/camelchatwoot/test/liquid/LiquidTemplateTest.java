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
package io.github.camelchatwoot.test.liquid;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LiquidTemplateTest {
    private static final Map<String, Object> VARIABLES =
            Map.of("contact", Map.of("name", "Zoe Ray", "tags", List.of("a", "b")), "n", 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Hi {{contact.name}}# Hi Zoe Ray",
                "{{ contact.name | upcase | append: '!' }}# ZOE RAY!",
                "{{ 1 | plus: 2 }} {{ 7 | divided_by: 2 }}# 3 3",
                "{{ nobody.name | default: 'you' }}# you",
                "{% raw %}{{x}}{% endraw %}# {{x}}",
                "{% if contact.name == 'Zoe Ray' %}yes{% else %}no{% endif %}# yes",
                "{% unless contact.email %}none{% endunless %}# none",
                "{% for tag in contact.tags %}<{{tag}}>{% endfor %}# <a><b>",
                "{% for i in (1..3) %}{{i}}{% endfor %}# 123",
                "{% assign x = 'q' %}{{x}}{% comment %}c{% endcomment %}# q",
                "{{ contact.tags | join: '-' }} {{ contact.tags | last }}# a-b b",
                "{{ contact.name | truncate: 5 }}# Zo..."
            })
    void rendersAsTheServerDoes(String template, String expected) throws Exception {
        assertThat(LiquidTemplate.parse(template).render(VARIABLES)).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ contact.name",
                "{% bogus %}x",
                "{% if n %}open",
                "{% raw %}x",
                "{{ a b }}"
            })
    void whatIsNoLiquidIsRefused(String template) {
        assertThatThrownBy(() -> LiquidTemplate.parse(template))
                .isInstanceOf(LiquidSyntaxException.class);
    }

    @Test
    void aDropPrintsOnlyItsKind() throws Exception {
        var drop = new LiquidDrop("ContactDrop");
        drop.put("name", "Zoe");

        assertThat(LiquidTemplate.parse("{{ c }} {{ c.name }}").render(Map.of("c", drop)))
                .isEqualTo("ContactDrop Zoe");
    }
}
