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
package io.github.camelchatwoot.test.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole state of the simulated server. Everything that reads or writes it holds its monitor:
 * the server does so around every request, a test does so with {@code synchronized (desk)}.
 *
 * <p>{@link #publish} tells the listeners what happened; {@link #later} puts off what the real
 * server leaves to a background job until the answer of the request is made.
 */
public final class Desk {
    public final SimulatorClock clock = new SimulatorClock();
    public final Table<Account> accounts = new Table<>(clock);
    public final Table<User> users = new Table<>(clock);
    public final Table<Membership> memberships = new Table<>(clock);
    public final Table<AgentBot> agentBots = new Table<>(clock);
    public final Table<PlatformApp> platformApps = new Table<>(clock);
    public final Table<Inbox> inboxes = new Table<>(clock);
    public final Table<Team> teams = new Table<>(clock);
    public final Table<Label> labels = new Table<>(clock);
    public final Table<Contact> contacts = new Table<>(clock);
    public final Table<ContactInbox> contactInboxes = new Table<>(clock);
    public final Table<Conversation> conversations = new Table<>(clock);
    public final Table<Message> messages = new Table<>(clock);
    public final Table<Attachment> attachments = new Table<>(clock);
    public final Table<Blob> blobs = new Table<>(clock);
    public final Table<Note> notes = new Table<>(clock);
    public final Table<Company> companies = new Table<>(clock);
    public final Table<SurveyResponse> surveyResponses = new Table<>(clock);
    public final Table<ReportingEvent> reportingEvents = new Table<>(clock);
    public final Table<Webhook> webhooks = new Table<>(clock);
    public final Table<CannedResponse> cannedResponses = new Table<>(clock);
    public final Table<AttributeDefinition> attributeDefinitions = new Table<>(clock);
    public final Table<CustomFilter> customFilters = new Table<>(clock);
    public final Table<DashboardApp> dashboardApps = new Table<>(clock);
    public final Table<AutomationRule> automationRules = new Table<>(clock);
    public final Table<Macro> macros = new Table<>(clock);
    public final Table<Campaign> campaigns = new Table<>(clock);
    public final Table<Notification> notifications = new Table<>(clock);
    public final Table<SlaPolicy> slaPolicies = new Table<>(clock);
    public final Table<CustomRole> customRoles = new Table<>(clock);
    public final Table<AssignmentPolicy> assignmentPolicies = new Table<>(clock);
    public final Table<AuditLog> auditLogs = new Table<>(clock);
    public final Table<IntegrationHook> integrationHooks = new Table<>(clock);

    /** Which release the server pretends to be. */
    public volatile Release release = Release.NEWEST;

    /** Where the server is reached, for addresses in answers; without a slash at the end. */
    public volatile String baseUrl = "";

    private final List<Consumer<DeskEvent>> listeners = new CopyOnWriteArrayList<>();
    private long lastTokenId;
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Set<Runnable> urgent = new HashSet<>();

    public boolean isAtLeast(Release since) {
        return release.compareTo(since) >= 0;
    }

    public long nextTokenId() {
        return ++lastTokenId;
    }

    public void listen(Consumer<DeskEvent> listener) {
        listeners.add(listener);
    }

    public void publish(DeskEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    public void publish(String name, AccountRow subject, Actor performer) {
        publish(new DeskEvent(name, subject.account, subject, Map.of(), performer, Map.of()));
    }

    public void publish(
            String name, AccountRow subject, Map<String, List<Object>> changes, Actor performer) {
        publish(new DeskEvent(name, subject.account, subject, changes, performer, Map.of()));
    }

    /**
     * A label, an inbox or a team has changed: the dashboard must load them again.
     *
     * @param model {@code label}, {@code inbox} or {@code team}
     */
    public void invalidateCache(Account account, String model, Actor performer) {
        account.cacheKeys.put(model, String.valueOf(clock.now().getEpochSecond()));
        Map<String, Object> extra = Map.of("cache_keys", Map.copyOf(account.cacheKeys));
        publish(
                new DeskEvent(
                        "account.cache_invalidated", account, account, Map.of(), performer, extra));
    }

    /** Does this after the current request has its answer, before the next one is read. */
    public void later(Runnable job) {
        jobs.add(job);
    }

    /** As {@link #later}, but early enough for {@link #runUrgentJobs}. */
    public void soon(Runnable job) {
        jobs.add(job);
        urgent.add(job);
    }

    /** Runs those that are quick enough to show in an answer that takes its time. */
    public void runUrgentJobs() {
        List<Runnable> due = jobs.stream().filter(urgent::contains).toList();
        jobs.removeAll(due);
        urgent.clear();
        due.forEach(Runnable::run);
    }

    /** Does this when the clock has moved that far. */
    public void after(Duration delay, Runnable job) {
        clock.after(delay, () -> perform(job));
    }

    /** Does this and what it puts off, as a background job of the server does. */
    public synchronized void perform(Runnable job) {
        later(job);
        runJobs();
    }

    /** Runs the jobs that were put off, and those that they put off. */
    public void runJobs() {
        urgent.clear();
        for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
            job.run();
        }
    }

    public Optional<Membership> membership(Account account, User user) {
        return memberships.of(account).filter(m -> m.user == user).findFirst();
    }

    /** The people of the account in the order in which they joined. */
    public Stream<User> members(Account account) {
        return memberships.of(account).map(m -> m.user);
    }

    public Optional<User> userByEmail(String email) {
        return users.stream().filter(user -> user.email.equalsIgnoreCase(email)).findFirst();
    }

    public Optional<User> userByToken(String token) {
        return users.stream().filter(user -> user.accessToken.equals(token)).findFirst();
    }

    public Optional<AgentBot> botByToken(String token) {
        return agentBots.stream().filter(bot -> bot.accessToken.equals(token)).findFirst();
    }

    public Optional<PlatformApp> platformAppByToken(String token) {
        return platformApps.stream().filter(app -> app.accessToken.equals(token)).findFirst();
    }
}
