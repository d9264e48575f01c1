package io.github.camelchatwoot.docs;

import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.response.ChatwootContact;

/** The routes of answers.md. */
class AnswersRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:greet")
                .to("chatwoot:getContact?contactId=${body}")
                .process(
                        exchange -> {
                            var contact = exchange.getMessage().getBody(ChatwootContact.class);
                            exchange.getMessage().setBody("Hello " + contact.name());
                        })
                .to("chatwoot:sendMessage?conversationId=42");
    }
}
