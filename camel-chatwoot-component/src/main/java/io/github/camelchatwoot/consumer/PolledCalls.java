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
package io.github.camelchatwoot.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.poll.Calls;

/**
 * The calls of one poll.
 *
 * @param account null if the operation is for none
 * @param values of the URI's parameters, as they are now; readings name them as the URI writes them
 * @param allowed asked before each call: a poll ends when its route stops
 */
record PolledCalls(
        EndpointCalls calls, Long account, Map<String, Object> values, BooleanSupplier allowed)
        implements Calls {

    @Override
    public Object call(String name, Map<String, Object> parameters) throws Exception {
        if (!allowed.getAsBoolean()) {
            throw new ReadingStopped();
        }
        Map<String, Object> now = new HashMap<>(parameters);
        now.replaceAll((option, value) -> values.getOrDefault(option, value));
        Operation operation = Operations.load(name);
        operation
                .names()
                .forEach(
                        (option, target) -> {
                            if (now.containsKey(option)) {
                                now.remove(option);
                                now.put(target, values.get(target));
                            }
                        });
        if (operation.parameter("accountId").isPresent()) {
            now.put("accountId", account);
        }
        return calls.call(name, now);
    }
}
