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
package io.github.camelchatwoot.springboot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.operation.Nearest;

/**
 * Says which option doesn't exist, where it stands and which are meant, before Spring Boot does:
 * its text has the value as well, and that may be a token whose name is misspelt.
 */
class UnknownOptionAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException>
        implements Ordered {

    private static final ConfigurationPropertyName PREFIX =
            ConfigurationPropertyName.of("camel.component.chatwoot");
    private static final ConfigurationPropertyName CONNECTIONS = PREFIX.append("connections");
    private static final int SUGGESTIONS = 3;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected FailureAnalysis analyze(
            Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        String unknown =
                cause.getUnboundProperties().stream()
                        .filter(property -> PREFIX.isAncestorOf(property.getName()))
                        .map(UnknownOptionAnalyzer::sentence)
                        .collect(Collectors.joining("\n"));
        return unknown.isEmpty()
                ? null
                : new FailureAnalysis(
                        unknown,
                        "Correct the name. The page docs/configuration.md of Camel Chatwoot explains each.",
                        cause);
    }

    private static String sentence(ConfigurationProperty property) {
        ConfigurationPropertyName name = property.getName();
        int connection = CONNECTIONS.getNumberOfElements() + 1;
        boolean ofConnection =
                CONNECTIONS.isAncestorOf(name) && name.getNumberOfElements() > connection;
        String option =
                name.getElement(
                        ofConnection ? connection : PREFIX.getNumberOfElements(), Form.ORIGINAL);
        List<String> known =
                names(
                        ofConnection
                                ? ChatwootConnection.class
                                : ChatwootComponentConfiguration.class);
        return "%s%s: there is no option '%s'; the nearest are %s, and %s has %s"
                .formatted(
                        name,
                        property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")",
                        option,
                        String.join(", ", Nearest.to(option, known, SUGGESTIONS)),
                        ofConnection ? "a connection" : "the component",
                        String.join(", ", known));
    }

    private static List<String> names(Class<?> options) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(options))
                .filter(option -> option.getWriteMethod() != null)
                .map(option -> DataObjectPropertyName.toDashedForm(option.getName()))
                .sorted()
                .toList();
    }
}
