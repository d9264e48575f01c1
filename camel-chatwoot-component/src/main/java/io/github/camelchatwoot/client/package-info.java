/**
 * One call to Chatwoot's REST API: request in, answer or exception out. Knows HttpClient 5 and
 * camel-http's component, whose TLS, proxy and pool settings hold here; knows neither exchanges nor
 * the operation catalogue.
 *
 * <p>{@link io.github.camelchatwoot.client.ChatwootClient} is the door, {@link
 * io.github.camelchatwoot.client.RetryPolicy} says what is repeated, {@link
 * io.github.camelchatwoot.client.AnswerError} which exception an answer becomes.
 */
package io.github.camelchatwoot.client;
