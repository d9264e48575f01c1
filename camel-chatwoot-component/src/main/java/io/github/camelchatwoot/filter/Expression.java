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
package io.github.camelchatwoot.filter;

import java.util.List;

/** An expression, read. */
sealed interface Expression {

    /** Holds if all of them hold. */
    record All(List<Expression> parts) implements Expression {}

    /** Holds if one of them holds. */
    record Any(List<Expression> parts) implements Expression {}

    /** One comparison; whoever reads the operands gives their values. */
    record Condition(Attribute attribute, Comparison comparison, List<Operand> operands, int at)
            implements Expression {}
}
