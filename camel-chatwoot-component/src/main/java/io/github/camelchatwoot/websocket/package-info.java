/**
 * Chatwoot's websocket, which speaks Action Cable: one subscription, kept alive until it is closed.
 * Plain Java on a blocking socket, knows nothing of Camel.
 *
 * <p>{@link io.github.camelchatwoot.websocket.CableClient} is the door. It goes from one {@code
 * CableConnection} to the next in {@code CableLoop}; {@code CableSocket} is the websocket below it,
 * made by {@code Dialer} and {@code Handshake}, and read frame by frame.
 */
package io.github.camelchatwoot.websocket;
