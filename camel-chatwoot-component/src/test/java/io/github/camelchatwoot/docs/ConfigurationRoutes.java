package io.github.camelchatwoot.docs;

import org.apache.camel.CamelContext;

import io.github.camelchatwoot.ChatwootComponent;

/** What configuration.md does in Java. */
class ConfigurationRoutes {

    static void configure(CamelContext context) {
        var chatwoot = context.getComponent("chatwoot", ChatwootComponent.class);
        chatwoot.getConfiguration().setBaseUrl("https://chat.example.com");
        chatwoot.getConfiguration().setAccountId(1L);
        chatwoot.getConfiguration().setAccessToken(System.getenv("CHATWOOT_ACCESS_TOKEN"));
    }
}
