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
package io.github.camelchatwoot;

import java.util.Collection;

import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.ToDynamicDefinition;

/** Sees to the texts in the URIs of routes, before Camel reads the URIs. */
final class UriTextOfRoutes extends ModelLifecycleStrategySupport {

    private static final String OURS = "chatwoot:";

    /** Once for each context, and only where there are routes made of a model. */
    static void seeTo(CamelContext context) {
        Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
        boolean known =
                model == null
                        || model.getModelLifecycleStrategies().stream()
                                .anyMatch(UriTextOfRoutes.class::isInstance);
        if (!known) {
            model.addModelLifecycleStrategy(new UriTextOfRoutes());
        }
    }

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        Collection<ToDefinition> to =
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), ToDefinition.class);
        to.stream()
                .filter(t -> t.getUri() != null && t.getUri().startsWith(OURS))
                .forEach(t -> t.setUri(UriText.carried(t.getUri())));
        Collection<ToDynamicDefinition> dynamic =
                ProcessorDefinitionHelper.filterTypeInOutputs(
                        route.getOutputs(), ToDynamicDefinition.class);
        dynamic.stream()
                .filter(t -> t.getUri() != null && t.getUri().startsWith(OURS))
                .forEach(t -> t.setUri(UriText.carried(t.getUri())));
    }
}
