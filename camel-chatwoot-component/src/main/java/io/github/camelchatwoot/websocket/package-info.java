/**
 * Chatwoot's websocket, which speaks Action Cable: one subscription, kept alive until it is closed.
 * Plain Java on the JDK's client, knows nothing of Camel.
 *
 * <p>{@link io.github.camelchatwoot.websocket.CableClient} is the door. It goes from one {@code
 * CableConnection} to the next in {@code CableLoop}; {@code CableSocket} turns what the JDK calls
 * back with into signals, one at a time, which the connection reads in order.
 */
package io.github.camelchatwoot.websocket;
