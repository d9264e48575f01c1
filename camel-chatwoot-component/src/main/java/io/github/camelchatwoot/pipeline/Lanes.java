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
package io.github.camelchatwoot.pipeline;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs tasks of one lane one after the other in the order they came, and those of different lanes
 * at once. A lane exists while it has tasks.
 */
public final class Lanes {

    private final Executor executor;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Map<Object, Queue<Runnable>> waiting = new HashMap<>();
    private int size;

    /**
     * @param capacity how many tasks may wait or run at most, all lanes together
     */
    public Lanes(Executor executor, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "queueSize: is " + capacity + "; it has to be 1 or more");
        }
        this.executor = executor;
        this.capacity = capacity;
    }

    /** Takes the task, or says no at once if there is no room. */
    public boolean offer(Object lane, Runnable task) {
        boolean hasPlace = reserve();
        if (hasPlace) {
            fill(lane, task);
        }
        return hasPlace;
    }

    /** Takes the task as soon as there is room. */
    public void put(Object lane, Runnable task) throws InterruptedException {
        awaitPlace();
        fill(lane, task);
    }

    /** Takes a place for a task that comes later, or says no at once if there is no room. */
    boolean reserve() {
        lock.lock();
        try {
            if (size >= capacity) {
                return false;
            }
            size++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place as soon as there is room. */
    void awaitPlace() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size >= capacity) {
                room.await();
            }
            size++;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place even where there is no room: for those who wait for each task's end. */
    void takePlace() {
        lock.lock();
        try {
            size++;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up places whose tasks will not come. */
    void giveUp(int places) {
        lock.lock();
        try {
            size -= places;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The task for a place that was taken. */
    void fill(Object lane, Runnable task) {
        boolean first;
        lock.lock();
        try {
            first = add(lane, task);
        } finally {
            lock.unlock();
        }
        if (first) {
            start(lane, task);
        }
    }

    /** Forgets what waits; what runs goes on. */
    public void clear() {
        lock.lock();
        try {
            waiting.values()
                    .forEach(
                            tasks -> {
                                size -= tasks.size();
                                tasks.clear();
                            });
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many tasks wait or run. */
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for room. */
    boolean isWaitedFor() {
        lock.lock();
        try {
            return lock.hasWaiters(room);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the lane is a new one, whose first task somebody has to start. */
    private boolean add(Object lane, Runnable task) {
        Queue<Runnable> tasks = waiting.get(lane);
        if (tasks == null) {
            waiting.put(lane, new ArrayDeque<>());
            return true;
        }
        tasks.add(task);
        return false;
    }

    /** Each task is handed to the pool, so that a busy lane doesn't keep a thread from others. */
    private void start(Object lane, Runnable task) {
        try {
            executor.execute(() -> run(lane, task));
        } catch (RejectedExecutionException poolIsClosing) {
            run(lane, task);
        }
    }

    private void run(Object lane, Runnable task) {
        try {
            task.run();
        } finally {
            Runnable next = next(lane);
            if (next != null) {
                start(lane, next);
            }
        }
    }

    private Runnable next(Object lane) {
        lock.lock();
        try {
            size--;
            room.signal();
            Runnable next = waiting.get(lane).poll();
            if (next == null) {
                waiting.remove(lane);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }
}
