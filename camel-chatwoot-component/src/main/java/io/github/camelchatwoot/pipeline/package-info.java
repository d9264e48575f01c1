/**
 * The way of an event to the route, whichever consumer received it: completed by the memory, own
 * ones and repeats taken out, filtered, one conversation's events one after the other.
 */
package io.github.camelchatwoot.pipeline;
