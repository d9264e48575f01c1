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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Which events reach a route, and how; the same for every way that events come. */
@UriParams
public class EventOptions {

    @UriParam(
            label = "consumer",
            description =
                    "Which events, comma separated, such as message_created or conversation_*. By default all but chatter such as typing.")
    private String events;

    @UriParam(
            label = "consumer",
            description =
                    "Only events that tell one of these changes, comma separated, such as assigned, label_added, resolved.")
    private String changes;

    @UriParam(
            label = "consumer",
            description =
                    "Only events in which one of these fields changed, comma separated, such as priority or custom_attributes.plan.")
    private String changedFields;

    @UriParam(
            label = "consumer",
            description =
                    "Only of conversations in one of these, comma separated: open, resolved, pending, snoozed.")
    private String status;

    @UriParam(
            label = "consumer",
            description = "Only of conversations that have one of these labels, comma separated.")
    private String label;

    @UriParam(label = "consumer", description = "Only of these inboxes, comma separated.")
    private String inboxId;

    @UriParam(
            label = "consumer",
            description =
                    "Only of the inboxes with these names, comma separated; they are looked up when the route starts.")
    private String inbox;

    @UriParam(
            label = "consumer",
            description = "Only of conversations that one of these teams has, comma separated.")
    private String teamId;

    @UriParam(
            label = "consumer",
            description =
                    "Only of conversations that one of the teams with these names has, comma separated; they are looked up when the route starts.")
    private String team;

    @UriParam(
            label = "consumer",
            description =
                    "Only messages of these types, comma separated: incoming, outgoing, template, activity.")
    private String messageType;

    @UriParam(
            name = "private",
            label = "consumer",
            description =
                    "Only private notes, or with false only messages that the contact can see.")
    private Boolean isPrivate;

    @UriParam(
            label = "consumer",
            description =
                    "Whether messages such as Conversation was resolved by Jane pass. Webhooks never carry them.")
    private boolean activity;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether what this integration did itself is kept from the route: what its bot (botId) did, messages with its mark (integration), and values that this connection wrote.")
    private boolean skipOwn = true;

    @UriParam(
            label = "consumer",
            description =
                    "The id of the bot that this integration answers as, for skipOwn and register=bot.")
    private Long botId;

    @UriParam(
            label = "consumer",
            description =
                    "What remembers the events that the route is done with, so that a repeat is left out. By default the last 10000 in memory.")
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer",
            description =
                    "Where the cursor and the last known states are kept, so that they outlive the process. By default in memory.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10",
            description =
                    "How many conversations are worked on at once. Events of one conversation never are.")
    private int lanes = 10;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1000",
            description =
                    "How many events may wait or be worked on. When there are more, a webhook answers 429.")
    private int queueSize = 1000;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "The threads that run the route, instead of a pool of as many as there are lanes.")
    private ExecutorService executorService;

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    public String getChangedFields() {
        return changedFields;
    }

    public void setChangedFields(String changedFields) {
        this.changedFields = changedFields;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getInboxId() {
        return inboxId;
    }

    public void setInboxId(String inboxId) {
        this.inboxId = inboxId;
    }

    public String getInbox() {
        return inbox;
    }

    public void setInbox(String inbox) {
        this.inbox = inbox;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getTeamId() {
        return teamId;
    }

    public void setTeamId(String teamId) {
        this.teamId = teamId;
    }

    public String getMessageType() {
        return messageType;
    }

    public void setMessageType(String messageType) {
        this.messageType = messageType;
    }

    public Boolean getPrivate() {
        return isPrivate;
    }

    public void setPrivate(Boolean isPrivate) {
        this.isPrivate = isPrivate;
    }

    public boolean isActivity() {
        return activity;
    }

    public void setActivity(boolean activity) {
        this.activity = activity;
    }

    public boolean isSkipOwn() {
        return skipOwn;
    }

    public void setSkipOwn(boolean skipOwn) {
        this.skipOwn = skipOwn;
    }

    public Long getBotId() {
        return botId;
    }

    public void setBotId(Long botId) {
        this.botId = botId;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public int getLanes() {
        return lanes;
    }

    public void setLanes(int lanes) {
        this.lanes = lanes;
    }

    public int getQueueSize() {
        return queueSize;
    }

    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public ExecutorService getExecutorService() {
        return executorService;
    }

    public void setExecutorService(ExecutorService executorService) {
        this.executorService = executorService;
    }

    /** The filter's options by its names, those that are set. */
    public Map<String, Object> filter() {
        Map<String, Object> options = new HashMap<>();
        options.put("events", events);
        options.put("changes", changes);
        options.put("changedFields", changedFields);
        options.put("status", status);
        options.put("label", label);
        options.put("inboxId", inboxId);
        options.put("teamId", teamId);
        options.put("messageType", messageType);
        options.put("private", isPrivate);
        options.put("activity", activity);
        options.values().removeIf(value -> value == null);
        return options;
    }
}
