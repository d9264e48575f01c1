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

import org.apache.camel.CamelContext;
import org.apache.camel.Expression;
import org.apache.camel.spi.Language;

import io.github.camelchatwoot.request.Piece;

/** Compiles {@code ${…}} by Camel's Simple language. */
final class SimpleExpressions implements Piece.Compiler {

    private final CamelContext camelContext;

    SimpleExpressions(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public Piece compile(String source) {
        Language simple = camelContext.resolveLanguage("simple");
        Expression expression;
        try {
            expression = simple.createExpression(source);
            expression.init(camelContext);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s is not an expression of the Simple language: %s"
                            .formatted(source, e.getMessage()),
                    e);
        }
        return message -> expression.evaluate(((ExchangeReader) message).exchange(), Object.class);
    }
}
