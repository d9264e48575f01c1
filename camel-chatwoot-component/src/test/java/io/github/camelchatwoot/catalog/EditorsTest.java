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

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ConsumerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** What visual editors, such as Kaoto, make of the options: where they show them, and how. */
class EditorsTest {

    private final CamelCatalog catalog = OurCatalog.create();
    private final ComponentModel model =
            JsonMapper.generateComponentModel(catalog.componentJSonSchema("chatwoot"));

    @Test
    void onlyTheOperationIsRequired() {
        assertThat(all().filter(BaseOptionModel::isRequired).map(BaseOptionModel::getName))
                .containsExactly("operation");
    }

    @Test
    void optionsOfOneSideAreShownOnThatSideAlone() {
        Set<String> notOfCalls = ConsumerOptions.notFor("sendMessage");
        Set<String> notOfEvents = ConsumerOptions.notFor("webhook");

        assertThat(names(endpoint().filter(option -> notOfCalls.contains(option.getName()))))
                .isSubsetOf(names(endpoint().filter(option -> label(option).contains("consumer"))));
        Set<String> ofCalls =
                names(endpoint().filter(option -> label(option).contains("producer")));
        // Camel's own of every producer, which the component does not know of
        ofCalls.remove("lazyStartProducer");
        assertThat(ofCalls).isSubsetOf(notOfEvents).doesNotContainAnyElementsOf(notOfCalls);
        assertThat(names(endpoint().filter(option -> label(option).contains("scheduler"))))
                .isSubsetOf(ConsumerOptions.notFor("websocket"));
    }

    @Test
    void secretsAreMarkedAndShownUnderSecurity() {
        assertThat(all().filter(BaseOptionModel::isSecret))
                .extracting(BaseOptionModel::getName)
                .contains("accessToken", "botAccessToken", "platformAccessToken", "hmacToken")
                .contains("pubsubToken", "secret", "password");
        assertThat(all().filter(BaseOptionModel::isSecret))
                .allMatch(option -> label(option).contains("security"));
        assertThat(
                        all().filter(
                                        option ->
                                                option.getName()
                                                        .matches("(?i).*(token|password|secret)")))
                .allMatch(BaseOptionModel::isSecret);
    }

    @Test
    void titlesSayMoreThanUriOrRef() {
        assertThat(all())
                .allSatisfy(
                        option ->
                                assertThat(option.getDisplayName())
                                        .isNotIn("Uri", "Ref", "Url", "")
                                        .matches("[A-Z]\\w*( [A-Z]\\w*)*"));
    }

    @Test
    void choicesAreChosenFromAList() {
        for (String name : List.of("pages", "body", "liquid", "reply", "kind", "register", "as")) {
            assertThat(endpoint().filter(option -> option.getName().equals(name)))
                    .singleElement()
                    .satisfies(option -> assertThat(option.getEnums()).hasSizeGreaterThan(1));
        }
    }

    private Stream<BaseOptionModel> all() {
        return Stream.concat(
                model.getComponentOptions().stream(), model.getEndpointOptions().stream());
    }

    private Stream<BaseOptionModel> endpoint() {
        return model.getEndpointOptions().stream().map(BaseOptionModel.class::cast);
    }

    private static String label(BaseOptionModel option) {
        return option.getLabel() == null ? "" : option.getLabel();
    }

    private static Set<String> names(Stream<BaseOptionModel> options) {
        return options.map(BaseOptionModel::getName).collect(Collectors.toSet());
    }
}
