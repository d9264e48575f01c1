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
package io.github.camelchatwoot.request;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Parameter;

/** What a URI says for one parameter: a fixed value, checked at once, or something to evaluate. */
final class UriValue {

    @FunctionalInterface
    interface Source {
        Object evaluate(IncomingMessage message);
    }

    private final Parameter parameter;
    private final String raw;
    private final Source source;
    private final Object fixed;
    private final WireValue wire;

    UriValue(Parameter parameter, String raw, Source source, Object fixed, WireValue wire) {
        this.parameter = parameter;
        this.raw = raw;
        this.source = source;
        this.fixed = fixed;
        this.wire = wire;
    }

    /** The value for this message, or null if it turns out that nothing was given. */
    Object evaluate(IncomingMessage message) {
        if (source == null) {
            return fixed;
        }
        Object value;
        try {
            value = source.evaluate(message);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s: %s can't be evaluated: %s"
                            .formatted(parameter.option(), raw, Sentence.of(e)),
                    e);
        }
        return WireValue.isAbsent(value) ? null : wire.of(parameter, value, message);
    }

    /** The text of the URI, for messages to people. */
    String raw() {
        return raw;
    }
}
