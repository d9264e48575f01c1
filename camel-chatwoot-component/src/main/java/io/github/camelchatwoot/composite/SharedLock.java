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
package io.github.camelchatwoot.composite;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Lets one at a time work on what a key names. Chatwoot guards against no race, so two that look
 * for the same contact both find none and both create it. The one that is used without being told
 * otherwise holds within this process; one on Redis, ZooKeeper or a database holds for all
 * processes that use it.
 */
public interface SharedLock {

    /** Given back by closing it. */
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until nobody else holds the key.
     *
     * @param key names the server, the account and the thing; the same in every process
     * @param patience how long to wait at most
     * @throws TimeoutException if somebody else held it all the time
     */
    Held hold(String key, Duration patience) throws InterruptedException, TimeoutException;
}
