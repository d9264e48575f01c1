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
package io.github.camelchatwoot.builder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.Chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BuildersTest {

    private final CamelContext context = new DefaultCamelContext();
    private final ReceivedParameters received = new ReceivedParameters();

    @BeforeEach
    void useStandIn() {
        context.addComponent("chatwoot", received);
        Properties properties = new Properties();
        properties.put("greeting", "Fish & chips: 100% + #1?");
        context.getPropertiesComponent().setInitialProperties(properties);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fish & chips: 100% + #1?",
                "a)&b=c",
                "RAW(x)&y",
                "%26 %2B %%",
                "%25 %2525 %252525 100%",
                "RAW{x}&y",
                "RAW(x)",
                "x}",
                "x)",
                "(x)&(y) ${a}",
                "a&b",
                "+1 555",
                "a=b=c",
                "?",
                "say \"hi\" and 'bye' \\ back",
                "line one\nline two\r\n\ttab",
                "a & b\nc + d\n\n100% ${body}",
                "Bonjour\u00a0! \u202f \u2028 \u3000",
                "Grüße aus Zürich, 你好, 👋",
                "Hello ${body[contact][name]}, \\${not} & {json: [1]}",
                " leading and trailing ",
                "a ? b : c ++ ~> d",
                "a;b=c,d|e^f`g<h>",
                "#bean:foo",
                "{\"a\": {\"b\": [{\"c\": 1}]}}",
                "{\"a\": \"${body[x]}\"}"
            })
    void textArrivesAsWritten(String text) {
        Chatwoot.sendMessage().content(text).resolve(context);
        assertThat(content()).isEqualTo(text);

        context.getEndpoint(Chatwoot.sendMessage().content(text).toUri());
        assertThat(content()).isEqualTo(text);
    }

    @Test
    void noBreakSpacesAndAmpersandsGoTogetherWhereCamelTakesTheBuilder() {
        String text = "Prix & délais\u00a0:\u202f+10\u00a0%";

        Chatwoot.sendMessage().content(text).resolve(context);
        assertThat(content()).isEqualTo(text);

        assertThatThrownBy(() -> Chatwoot.sendMessage().content(text).toUri())
                .hasMessage(
                        "content: Camel can't parse the text of a URI with & or + and a no-break or other wide space");
    }

    @Test
    void whatCamelCanNotCarryAtAllIsRefused() {
        assertThatThrownBy(() -> Chatwoot.sendMessage().content("a)&b}&c").resolve(context))
                .hasMessage("content: a URI of Camel can't carry both )& and }&");
    }

    @Test
    void placeholdersAreResolvedAndTheirTextArrivesAsItIs() {
        Chatwoot.sendMessage().content("{{greeting}}").resolve(context);
        assertThat(content()).isEqualTo("Fish & chips: 100% + #1?");

        context.getEndpoint(Chatwoot.sendMessage().content("Yes: {{greeting}}").toUri());
        assertThat(content()).isEqualTo("Yes: Fish & chips: 100% + #1?");
    }

    @Test
    void anUnsetOptionalPlaceholderLeavesTheOptionOut() {
        Chatwoot.sendMessage().content("{{?unset.property}}").resolve(context);

        assertThat(received.byOperation.get("sendMessage")).isEmpty();
    }

    @Test
    void workWhereverCamelTakesAnEndpoint() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .to(Chatwoot.sendMessage().content("${body} & {{greeting}}"))
                                .wireTap(
                                        Chatwoot.sendPrivateNote()
                                                .content("${body} & {{greeting}}"))
                                .enrich(Chatwoot.getContact().contactId("${body[id]}"))
                                .toD(Chatwoot.updateContact().email("${body} & {{greeting}}"))
                                .to(Chatwoot.createConversation().sourceId("a&b").toUri());
                    }
                });
        context.start();
        context.createProducerTemplate().requestBody("direct:start", "100% & more");

        String text = "${body} & Fish & chips: 100% + #1?";
        assertThat(received.byOperation)
                .containsEntry("sendMessage", Map.of("content", text))
                .containsEntry("sendPrivateNote", Map.of("content", text))
                .containsEntry("getContact", Map.of("contactId", "${body[id]}"))
                .containsEntry("updateContact", Map.of("email", text))
                .containsEntry("createConversation", Map.of("sourceId", "a&b"));
    }

    @Test
    void javaTypesBecomeTextThatOptionsTake() {
        Chatwoot.createConversation()
                .contactId(7)
                .hmacVerified(true)
                .snoozedUntil(Instant.parse("2026-01-31T09:00:00Z"))
                .customAttributes(Map.of("plan", "gold & more"))
                .resolve(context);

        assertThat(received.byOperation.get("createConversation"))
                .containsEntry("contactId", "7")
                .containsEntry("hmacVerified", "true")
                .containsEntry("snoozedUntil", "2026-01-31T09:00:00Z")
                .containsEntry("customAttributes", "{\"plan\":\"gold & more\"}");
    }

    @Test
    void oneListElementStaysTextAndSeveralBecomeJson() {
        Chatwoot.setContactLabels().labels("vip,billing").resolve(context);
        assertThat(received.byOperation.get("setContactLabels"))
                .containsEntry("labels", "vip,billing");

        Chatwoot.setContactLabels().labels("a,b", "${body}").resolve(context);
        assertThat(received.byOperation.get("setContactLabels"))
                .containsEntry("labels", "[\"a,b\",\"${body}\"]");

        Chatwoot.filterContacts().payload(List.of(Map.of("values", List.of(1)))).resolve(context);
        assertThat(received.byOperation.get("filterContacts"))
                .containsEntry("payload", "[{\"values\":[1]}]");
    }

    @Test
    void optionsOfEveryOperationAndAnyOtherCanBeSet() {
        Chatwoot.sendMessage()
                .baseUrl("https://chat.example.com")
                .accountId(3)
                .isPrivate(true)
                .clear("priority", "assigneeId")
                .option("maxRetries", 5)
                .resolve(context);

        assertThat(received.byOperation.get("sendMessage"))
                .containsEntry("baseUrl", "https://chat.example.com")
                .containsEntry("accountId", "3")
                .containsEntry("private", "true")
                .containsEntry("clear", "priority,assigneeId")
                .containsEntry("maxRetries", "5");
    }

    @Test
    void tokensAreNotShown() {
        String shown =
                Chatwoot.sendMessage()
                        .accessToken("secret1")
                        .botAccessToken("secret2")
                        .platformAccessToken("secret3")
                        .option("hmacToken", "secret4")
                        .toString();

        assertThat(shown).startsWith("chatwoot://sendMessage").doesNotContain("secret");
    }

    @Test
    void nullIsRefusedBecauseLeavingOutSaysItBetter() {
        assertThatThrownBy(() -> Chatwoot.sendMessage().content(null))
                .hasMessage("The value of content is null; leave the option out");
    }

    private Object content() {
        return received.byOperation.get("sendMessage").get("content");
    }
}
