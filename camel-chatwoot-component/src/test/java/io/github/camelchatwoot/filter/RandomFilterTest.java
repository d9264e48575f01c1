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
package io.github.camelchatwoot.filter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of expressions made up at random; a failure names the seed. */
class RandomFilterTest {

    private static final List<String> KEYS = List.of("name", "city", "email", "identifier");
    private static final String ODD = "ab'\"(),=!<> \\%_${}\n and or not in contains 🚀é";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** What is found by the flat list, joined as SQL does, is what the expression says. */
    @Test
    void theFlatListMeansWhatTheTreeMeans() {
        for (int i = 0; i < 500; i++) {
            String text = expression(3);
            List<Map<String, Object>> payload;
            try {
                payload = FilterTest.payload(Subject.CONTACTS, text);
            } catch (IllegalArgumentException tooLong) {
                assertThat(tooLong).hasMessageContaining("more than 200 conditions");
                continue;
            }
            for (Map<String, String> contact : contacts()) {
                assertThat(flat(payload, contact))
                        .as("seed %d: %s of %s", seed, text, contact)
                        .isEqualTo(tree(parsed(text), contact));
            }
        }
    }

    @Test
    void noTextOfAValueBecomesPartOfTheFilter() {
        for (int i = 0; i < 2000; i++) {
            String odd = odd();
            Filter filter =
                    Filter.parse(
                            Subject.CONTACTS,
                            "name = ${x} and labels contains vip",
                            at -> at == 7 ? 11 : at);
            List<Map<String, Object>> payload =
                    filter.payload(
                            operand -> operand.text().equals("${x}") ? odd : operand.text(),
                            Clock.systemUTC());

            assertThat(payload).as("seed %d: %s", seed, odd).hasSize(2);
            assertThat(payload.get(0)).containsEntry("values", List.of(odd));
            assertThat(payload.get(1)).containsEntry("values", List.of("vip"));
        }
    }

    @Test
    void quotedTextSurvives() {
        for (int i = 0; i < 2000; i++) {
            String odd = odd();
            String quoted = "'" + odd.replace("'", "''") + "'";

            assertThat(FilterTest.payload(Subject.CONTACTS, "name = " + quoted).get(0))
                    .as("seed %d: %s", seed, odd)
                    .containsEntry("values", List.of(odd));
        }
    }

    @Test
    void anyTextIsAFilterOrIsRefusedInASentence() {
        for (int i = 0; i < 5000; i++) {
            String text = random.nextBoolean() ? odd() : expression(2) + odd();
            try {
                assertThat(FilterTest.payload(Subject.CONTACTS, text)).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).as("seed %d: %s", seed, text).hasMessageStartingWith("where: ");
            }
        }
    }

    private static Expression parsed(String text) {
        return new Parser(Subject.CONTACTS, Tokens.of(text, at -> at)).whole();
    }

    private String odd() {
        int[] all = ODD.codePoints().toArray();
        return "x"
                + IntStream.range(0, random.nextInt(12))
                        .mapToObj(i -> Character.toString(all[random.nextInt(all.length)]))
                        .collect(Collectors.joining());
    }

    private String expression(int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(4);
        if (choice == 3) {
            return "(" + expression(depth - 1) + ")";
        } else if (choice > 0) {
            return expression(depth - 1) + (choice == 1 ? " and " : " or ") + expression(depth - 1);
        }
        String key = KEYS.get(random.nextInt(KEYS.size()));
        return key
                + switch (random.nextInt(4)) {
                    case 0 -> " = " + letter();
                    case 1 -> " != " + letter();
                    case 2 -> " in (" + letter() + ", " + letter() + ")";
                    default -> " not in (" + letter() + ", " + letter() + ")";
                };
    }

    private String letter() {
        return String.valueOf((char) ('a' + random.nextInt(3)));
    }

    private List<Map<String, String>> contacts() {
        List<Map<String, String>> contacts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            contacts.add(KEYS.stream().collect(Collectors.toMap(key -> key, key -> letter())));
        }
        return contacts;
    }

    private static boolean tree(Expression expression, Map<String, String> contact) {
        if (expression instanceof Expression.All all) {
            return all.parts().stream().allMatch(part -> tree(part, contact));
        } else if (expression instanceof Expression.Any any) {
            return any.parts().stream().anyMatch(part -> tree(part, contact));
        }
        Expression.Condition c = (Expression.Condition) expression;
        String value = contact.get(c.attribute().key());
        boolean found = c.operands().stream().anyMatch(o -> o.text().equals(value));
        boolean not = c.comparison() == Comparison.NOT_EQUAL || c.comparison() == Comparison.NOT_IN;
        return found != not;
    }

    private static boolean flat(List<Map<String, Object>> payload, Map<String, String> contact) {
        boolean whole = false;
        boolean group = true;
        for (Map<String, Object> condition : payload) {
            String value = contact.get(condition.get("attribute_key"));
            boolean same = ((List<?>) condition.get("values")).get(0).equals(value);
            group &= same == condition.get("filter_operator").equals("equal_to");
            if (!"AND".equals(condition.get("query_operator"))) {
                whole |= group;
                group = true;
            }
        }
        return whole;
    }
}
