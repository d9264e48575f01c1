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
package io.github.camelchatwoot.websocket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import io.github.camelchatwoot.event.ChatwootEvent;

/** A listener that keeps everything it is told. */
class Recorder implements CableListener {
    private final ConcurrentLinkedQueue<ChatwootEvent> events = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();

    @Override
    public void event(ChatwootEvent event) throws InterruptedException {
        events.add(event);
        calls.add(event.name());
    }

    @Override
    public void connected() {
        calls.add("connected");
    }

    @Override
    public void disconnected(CableException why) {
        calls.add("disconnected");
    }

    @Override
    public void skipped(String why) {
        calls.add("skipped: " + why);
    }

    /** Names of events and what else was told, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    List<ChatwootEvent> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** What the messages said that were created. */
    List<Object> contents() {
        return events("message_created").stream().map(e -> e.payload().get("content")).toList();
    }

    /** With patience for a busy machine. */
    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    void awaitCalls(String name, int times) {
        await().until(() -> calls().stream().filter(name::equals).count() >= times);
    }
}
