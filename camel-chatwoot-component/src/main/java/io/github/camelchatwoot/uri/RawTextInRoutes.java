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
package io.github.camelchatwoot.uri;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Keeps the text of routes in Java, too, which may be there before anybody asks for the component.
 * Camel loads this with every context that it makes.
 */
public final class RawTextInRoutes extends LifecycleStrategySupport
        implements ContextServicePlugin {

    /** The context has no model of routes yet. */
    @Override
    public void load(CamelContext camelContext) {
        camelContext.addLifecycleStrategy(this);
    }

    @Override
    public void onContextInitializing(CamelContext camelContext) {
        RawText.keepIn(camelContext);
    }
}
