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
package io.github.camelchatwoot.test.admin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;
import io.github.camelchatwoot.test.delivery.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

class AutomationTest {
    private static final String ELSEWHERE = "http://127.0.0.1:9/elsewhere";

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(chatwoot);
        chatwoot.deliveries().hold();
    }

    @Test
    void aMacroActsOnEveryConversationThatIsNamed() throws Exception {
        long first = scene.conversation();
        long second = scene.conversation();
        List<Object> actions =
                List.of(
                        action("add_label", "vip"),
                        action("change_priority", "high"),
                        action("assign_agent", "self"),
                        action("send_message", "One moment"),
                        action("send_webhook_event", ELSEWHERE));

        run(actions, first, second);

        assertThat(scene.show(first).labels).containsExactly("vip");
        assertThat(scene.show(second).priority).isEqualTo("high");
        assertThat(scene.show(first).assignee.name).isEqualTo("Ada Admin");
        assertThat(scene.show(second).messages)
                .anySatisfy(message -> assertThat(message.content).isEqualTo("One moment"));
        assertThat(chatwoot.deliveries().of("macro.executed"))
                .hasSize(2)
                .extracting(Delivery::url)
                .containsOnly(ELSEWHERE);
    }

    private void run(List<Object> actions, long... conversations) throws Exception {
        Map<String, Object> fields =
                Map.of("name", "Help", "visibility", "global", "actions", actions);
        Map<?, ?> macro = (Map<?, ?>) desktop.api.post("/macros", fields).get("payload");
        desktop.api.post(
                "/macros/" + macro.get("id") + "/execute",
                Map.of("conversation_ids", conversations));
    }

    @Test
    void anActionThatFailsDoesNotKeepTheOthersFromHappening() throws Exception {
        long conversation = scene.conversation();

        run(List.of(action("change_status", "nope"), action("add_label", "vip")), conversation);

        assertThat(scene.show(conversation).labels).containsExactly("vip");
    }

    @Test
    void aRuleActsOnlyWhenItsConditionsHold() throws Exception {
        rule("message_created", condition("content", "contains", "REFUND"));
        long calm = scene.conversation();
        long angry = scene.conversation();

        scene.incoming(calm, "Thank you");
        scene.incoming(angry, "I want a refund now");

        assertThat(scene.show(calm).labels).isEmpty();
        assertThat(scene.show(angry).labels).containsExactly("vip");
        assertThat(chatwoot.deliveries().of("automation_event.message_created")).hasSize(1);
    }

    @Test
    void whatARuleDoesStartsNoOtherRule() throws Exception {
        rule("conversation_updated", condition("status", "equal_to", "open"));
        rule("message_created", condition("message_type", "equal_to", "incoming"));
        long conversation = scene.conversation();
        desktop.api.send("PATCH", "/automation_rules/1", Map.of("active", false));

        scene.incoming(conversation, "Hello");

        assertThat(chatwoot.deliveries().of("automation_event.conversation_updated")).isEmpty();
        assertThat(chatwoot.deliveries().of("automation_event.message_created")).hasSize(1);
    }

    @Test
    void anActionThatNobodyKnowsIsRefused() throws Exception {
        Map<String, Object> macro =
                Map.of("name", "x", "actions", List.of(action("explode", "now")));

        assertThat(desktop.refusal("POST", "/macros", macro))
                .isEqualTo(
                        "422 {\"error\":{\"actions\":"
                                + "[\"Macro execution actions explode not supported.\"]}}");
    }

    @Test
    void macrosOfAnAgentArePersonal() throws Exception {
        Map<String, Object> macro =
                Map.of(
                        "name", "mine",
                        "visibility", "global",
                        "actions", List.of(action("add_label", "vip")));

        assertThat(desktop.agent.post("/macros", macro).toString()).contains("visibility=personal");
        assertThat((List<?>) desktop.get("/macros").get("payload")).isEmpty();
    }

    private void rule(String event, Map<String, Object> condition) throws Exception {
        List<Object> actions =
                List.of(action("add_label", "vip"), action("send_webhook_event", ELSEWHERE));
        desktop.api.post(
                "/automation_rules",
                Map.of(
                        "name",
                        "Rule",
                        "event_name",
                        event,
                        "conditions",
                        List.of(condition),
                        "actions",
                        actions));
    }

    private static Map<String, Object> condition(String key, String operator, String value) {
        return Map.of("attribute_key", key, "filter_operator", operator, "values", List.of(value));
    }

    private static Map<String, Object> action(String name, String parameter) {
        return Map.of("action_name", name, "action_params", List.of(parameter));
    }
}
