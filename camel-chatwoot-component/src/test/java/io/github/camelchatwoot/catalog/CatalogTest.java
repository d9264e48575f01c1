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
package io.github.camelchatwoot.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tools that ask Camel's catalog get answers about this component. */
class CatalogTest {

    private final CamelCatalog catalog = OurCatalog.create();
    private final ComponentModel model =
            JsonMapper.generateComponentModel(catalog.componentJSonSchema("chatwoot"));

    @Test
    void saysWhatTheComponentIs() {
        assertThat(catalog.findComponentNames()).contains("chatwoot");
        assertThat(model.getJavaType()).isEqualTo(ChatwootComponent.class.getName());
        assertThat(model.getGroupId() + ":" + model.getArtifactId())
                .isEqualTo("io.github.camel-chatwoot:camel-chatwoot");
        assertThat(model.getTitle()).isEqualTo("Chatwoot");
        assertThat(model.isLenientProperties()).isTrue();
    }

    @Test
    void namesEveryOperationAndConsumer() {
        List<String> all = new ArrayList<>(Operations.names());
        all.addAll(Operations.consumers());

        assertThat(model.getEndpointPathOptions())
                .singleElement()
                .satisfies(
                        path -> {
                            assertThat(path.getName()).isEqualTo("operation");
                            assertThat(path.getEnums()).containsExactlyInAnyOrderElementsOf(all);
                        });
    }

    @Test
    void describesEveryHeader() {
        assertThat(model.getEndpointHeaders())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        header -> {
                            assertThat(header.getName()).startsWith("Camel");
                            assertThat(header.getDescription()).isNotBlank();
                            assertThat(header.getJavaType()).isNotBlank();
                            assertThat(header.getConstantName())
                                    .startsWith("io.github.camelchatwoot.Chatwoot");
                        });
        assertThat(model.getEndpointHeaders())
                .extracting(BaseOptionModel::getName)
                .contains("CamelChatwootConversationId", "CamelChatwootEvent")
                .doesNotHaveDuplicates();
    }

    @Test
    void describesEveryOption() {
        assertThat(model.getComponentOptions())
                .extracting(BaseOptionModel::getName)
                .contains("baseUrl", "accountId", "accessToken", "connections", "pages");
        assertThat(model.getOptions()).allMatch(option -> !option.getDescription().isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatwoot:sendMessage?conversationId=42&content=Hi",
                "chatwoot:sendMessage?conversationId=${body[id]}&content=${body[text]}&private=true",
                "chatwoot:listContacts?pages=all&labels=vip",
                "chatwoot:webhook?path=/chatwoot&events=message_created&reply=processed&lanes=3",
                "chatwoot:listConversations?delay=5000&fromBeginning=true&status=open",
                "chatwoot:websocket?skipOwn=false&accountId=7&accessToken=RAW(a&b)"
            })
    void takesAGoodUri(String uri) {
        assertThat(validated(uri).isSuccess())
                .as(validated(uri).summaryErrorMessage(true))
                .isTrue();
    }

    @Test
    void refusesABadUri() {
        assertThat(validated("chatwoot:sendMesage?content=Hi").getInvalidEnum())
                .containsKey("operation");
        assertThat(validated("chatwoot:webhook?path=/x&replyTimeout=soon").getInvalidInteger())
                .containsKey("replyTimeout");
        assertThat(validated("chatwoot:webhook?path=/x&skipOwn=perhaps").getInvalidBoolean())
                .containsKey("skipOwn");
        assertThat(validated("chatwoot:listContacts?pages=some").getInvalidEnum())
                .containsKey("pages");
        assertThat(validated("chatwoot:getContact?accountId=seven").getInvalidInteger())
                .containsKey("accountId");
    }

    @Test
    void writesAUriOfOptionsAndReadsItAgain() throws Exception {
        Map<String, String> options =
                Map.of(
                        "operation", "sendMessage",
                        "conversationId", "42",
                        "content", "Hi",
                        "accountId", "7");

        String uri = catalog.asEndpointUri("chatwoot", options, false);

        assertThat(uri).startsWith("chatwoot:sendMessage?");
        assertThat(catalog.endpointProperties(uri)).containsEntry("operation", "sendMessage");
        assertThat(catalog.endpointProperties(uri)).containsEntry("accountId", "7");
        assertThat(catalog.endpointLenientProperties(uri))
                .containsEntry("conversationId", "42")
                .containsEntry("content", "Hi");
    }

    private EndpointValidationResult validated(String uri) {
        return catalog.validateEndpointProperties(uri);
    }
}
