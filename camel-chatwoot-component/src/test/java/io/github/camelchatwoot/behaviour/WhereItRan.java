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
package io.github.camelchatwoot.behaviour;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Counts the behaviour tests and tells at the end how many ran where. */
final class WhereItRan implements BeforeAllCallback, AfterTestExecutionCallback {

    private static final AtomicInteger PASSED = new AtomicInteger();
    private static final AtomicInteger FAILED = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(WhereItRan.class, key -> (AutoCloseable) WhereItRan::tell);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        (context.getExecutionException().isPresent() ? FAILED : PASSED).incrementAndGet();
    }

    private static void tell() {
        System.out.printf(
                "Behaviour tests on %s: %d passed, %d failed%n",
                ChatwootUnderTest.DESK.name(), PASSED.get(), FAILED.get());
    }
}
