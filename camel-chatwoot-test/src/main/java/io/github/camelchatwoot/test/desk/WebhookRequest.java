package io.github.camelchatwoot.test.desk;

/**
 * The subject of {@code webhook.requested}: a rule or a macro wants a conversation sent somewhere.
 *
 * @param event what the delivery calls itself, such as {@code macro.executed}
 */
public record WebhookRequest(Conversation conversation, String url, String event) {}
