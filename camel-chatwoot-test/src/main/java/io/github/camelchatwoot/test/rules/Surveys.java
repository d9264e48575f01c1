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
package io.github.camelchatwoot.test.rules;

import java.util.Map;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.SurveyResponse;

/** Takes the rating out of an answered survey; a second answer overwrites the first. */
final class Surveys {
    private final Desk desk;

    Surveys(Desk desk) {
        this.desk = desk;
    }

    void listen() {
        desk.listen(this::take);
    }

    private void take(DeskEvent event) {
        if (event.name().equals("message.updated")
                && event.subject() instanceof Message message
                && message.contentType.equals("input_csat")) {
            desk.later(() -> store(message));
        }
    }

    private void store(Message message) {
        Object values = message.contentAttributes.get("submitted_values");
        Object answer = values instanceof Map<?, ?> map ? map.get("csat_survey_response") : null;
        Object rating = answer instanceof Map<?, ?> map ? map.get("rating") : null;
        if (rating == null || !rating.toString().matches("[1-5]")) {
            return;
        }
        SurveyResponse response = responseTo(message);
        response.rating = Integer.parseInt(rating.toString());
        Object feedback = ((Map<?, ?>) answer).get("feedback_message");
        response.feedback = feedback == null ? null : feedback.toString();
    }

    private SurveyResponse responseTo(Message message) {
        return desk.surveyResponses
                .of(message.account)
                .filter(response -> response.message == message)
                .findFirst()
                .orElseGet(() -> desk.surveyResponses.add(new SurveyResponse(message)));
    }
}
