/**
 * The Chatwoot simulator. {@link io.github.camelchatwoot.test.ChatwootSimulator} is all that users
 * need, with the {@link io.github.camelchatwoot.test.SimulatedCustomer customers} and {@link
 * io.github.camelchatwoot.test.SimulatedWebhook webhooks} that it makes; the parts are:
 *
 * <ul>
 *   <li>{@code desk}: the state, plain mutable rows in {@link
 *       io.github.camelchatwoot.test.desk.Table tables} of one {@link
 *       io.github.camelchatwoot.test.desk.Desk}, guarded by its monitor. Every change of state is
 *       told with {@code desk.publish(...)}; who delivers webhooks or cable frames listens there.
 *       What the real server leaves to a background job goes into {@code desk.later(...)}. Times
 *       come from {@code desk.clock} only.
 *   <li>{@code api}: one {@link io.github.camelchatwoot.test.http.Resource} per resource of the
 *       API. It registers its routes, one line each, {@code routes.in(MEMBER).get("/contacts/:id",
 *       this::show)}, and its handlers are plain functions from {@link
 *       io.github.camelchatwoot.test.http.Request} to {@link
 *       io.github.camelchatwoot.test.http.Answer}. {@code Resources} lists them all.
 *   <li>{@code rules}: what follows from a change: validation, events, activity messages, automatic
 *       assignment, surveys, reporting. Handlers change contacts, conversations and messages only
 *       through {@link io.github.camelchatwoot.test.rules.Rules}.
 *   <li>{@code filter} and {@code liquid}: the filter requests, and the content of outgoing
 *       messages.
 *   <li>{@code json}: one renderer per entity, {@code ContactJson} and so on.
 *   <li>{@code http}: server, routing table, parameters as Rails reads them, {@code Gatekeeper}
 *       (tokens, membership, roles) and {@link io.github.camelchatwoot.test.http.Refusal} (every
 *       error shape; handlers throw it). Before a request reaches its route it passes the {@code
 *       FrontDoor}: request log, faults, rate limits.
 *   <li>{@code payload}: what events show of each record, in webhooks and on the websocket.
 *   <li>{@code delivery}: webhooks. {@code WebhookEvents} and {@code BotEvents} decide who gets an
 *       event, {@code Sender} when it is repeated, {@code FailureRules} what a failure does; {@link
 *       io.github.camelchatwoot.test.delivery.Deliveries} is the test's hand on all of it.
 *   <li>{@code cable}: the websocket. {@code Channels} does what clients command, {@code
 *       Broadcasts} and {@code Streams} decide who hears what.
 *   <li>{@code audit}: the audit log, made by comparing records before and after each request.
 *   <li>{@code delivery}, {@code cable} and {@code payload}: webhooks and the websocket, which
 *       listen to the desk.
 *   <li>{@code recorded}: what a real server answered, for operations that keep no state here.
 * </ul>
 *
 * <p>A handler that breaks with any other exception answers 500, as the real server does, and logs
 * it. The replay test compares all of this with recordings of a real server.
 */
package io.github.camelchatwoot.test;
