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

import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Finds the registry that camel-micrometer would take, and makes none. */
final class MeterRegistries {

    private static final String OF_CAMEL = "metricsRegistry";

    private MeterRegistries() {}

    static Meters find(CamelContext camelContext) {
        Registry beans = camelContext.getRegistry();
        MeterRegistry composite = find(beans, CompositeMeterRegistry.class);
        MeterRegistry found = composite == null ? find(beans, MeterRegistry.class) : composite;
        return found == null ? Meters.NONE : new MicrometerMeters(found, camelContext.getName());
    }

    private static MeterRegistry find(Registry beans, Class<? extends MeterRegistry> type) {
        MeterRegistry named = beans.lookupByNameAndType(OF_CAMEL, type);
        if (named != null) {
            return named;
        }
        Set<? extends MeterRegistry> all = beans.findByType(type);
        return all.size() == 1 ? all.iterator().next() : null;
    }
}
