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
package io.github.camelchatwoot.meter;

import org.apache.camel.CamelContext;

/**
 * The application's meters, as soon as there are any: other parts of Camel may bring their registry
 * later than this component starts.
 */
public final class FoundMeters {

    private static final String NEEDED = "io.micrometer.core.instrument.MeterRegistry";

    private final CamelContext camelContext;
    private volatile Meters found = Meters.NONE;

    public FoundMeters(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    public Meters get() {
        if (found == Meters.NONE && camelContext.getClassResolver().resolveClass(NEEDED) != null) {
            found = MeterRegistries.find(camelContext);
        }
        return found;
    }
}
