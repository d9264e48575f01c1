/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.contract;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Message;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootException;

/** Compares what the route gets with what the recorded answer says. */
final class OutcomeComparison {

    private final Outcome outcome;
    private final Differences differences = new Differences("got");

    OutcomeComparison(Outcome outcome) {
        this.outcome = outcome;
    }

    List<String> withError(ExpectedError expected) {
        if (!(outcome.exception() instanceof ChatwootException e)) {
            differences.add("exception", expected.type().getSimpleName(), outcome.exception());
            return differences.found();
        }
        differences.unlessEqual("exception", expected.type(), e.getClass());
        differences.unlessEqual("status", expected.status(), e.getStatus());
        for (String words : expected.words()) {
            if (!e.getSentence().contains(words)) {
                differences.add("sentence", words, e.getSentence());
            }
        }
        return differences.found();
    }

    List<String> withAnswer(ExpectedAnswer expected, int status) {
        if (outcome.exception() != null) {
            differences.add("exception", "none", outcome.exception());
            return differences.found();
        }
        Message message = outcome.exchange().getMessage();
        if (expected.body() == null) {
            if (message.getBody() != outcome.bodyBefore()) {
                differences.add("body", "as it was", message.getBody());
            }
        } else {
            compareJson("body", expected.body(), message.getBody());
        }
        if (expected.meta().isMissingNode()) {
            differences.unlessEqual("meta", null, message.getHeader(ChatwootConstants.META));
        } else {
            compareJson("meta", expected.meta(), message.getHeader(ChatwootConstants.META));
        }
        differences.unlessEqual(
                "status", status, message.getHeader(ChatwootConstants.RESPONSE_CODE));
        compareIds(expected.ids(), message);
        return differences.found();
    }

    private void compareJson(String what, JsonNode expected, Object actual) {
        JsonNode node = Json.node(actual);
        if (!Json.same(expected, node)) {
            differences.add(what, expected, node);
        }
    }

    private void compareIds(Map<String, String> expected, Message message) {
        expected.forEach(
                (header, id) ->
                        differences.unlessEqual(
                                header, id, message.getHeader(header, String.class)));
        if (message.getHeader(ChatwootConstants.PARAMETERS) != null) {
            differences.add(ChatwootConstants.PARAMETERS, "removed once read", "still there");
        }
    }
}
