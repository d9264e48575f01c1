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
package io.github.camelchatwoot.builder;

import org.apache.camel.builder.EndpointConsumerBuilder;

/**
 * A list, which a route can also poll: {@code from(Chatwoot.listMessages().conversationId(7))}.
 *
 * @param <B> the builder itself, which its methods return
 */
public abstract class ListOperationBuilder<B extends ListOperationBuilder<B>>
        extends OperationBuilder<B> implements EndpointConsumerBuilder {

    protected ListOperationBuilder(String operation) {
        super(operation);
    }
}
