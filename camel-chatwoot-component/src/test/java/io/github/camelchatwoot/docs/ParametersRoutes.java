package io.github.camelchatwoot.docs;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;

import io.github.camelchatwoot.ChatwootConstants;

/** The routes of parameters.md. */
class ParametersRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:chosen-fields")
                .setHeader(ChatwootConstants.PARAMETERS, constant(Map.of("email", "jane@acme.example")))
                .to("chatwoot:updateContact?contactId=7");
    }
}
