/**
 * The way of an event to the route, whichever consumer received it: completed by the memory, own
 * ones and repeats taken out, filtered, one conversation's events one after the other.
 */

/**
 * What begins routes: webhook, websocket and polling. They join Camel's lifecycle to the packages
 * that know nothing of it, {@code webhook}, {@code websocket}, {@code poll} and {@code pipeline}.
 */
package io.github.camelchatwoot.consumer;
