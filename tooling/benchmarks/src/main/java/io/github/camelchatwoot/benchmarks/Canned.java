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
package io.github.camelchatwoot.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers of the size that Chatwoot gives: a message of 0.6 kB, a page of conversations of 50 kB.
 */
final class Canned {

    private Canned() {}

    static String message() {
        return message(4711);
    }

    static String conversations() {
        String rows =
                IntStream.rangeClosed(1, 25)
                        .mapToObj(Canned::conversation)
                        .collect(Collectors.joining(","));
        return """
               {"data":{"meta":{"mine_count":3,"assigned_count":9,"unassigned_count":16,"all_count":25},"payload":[%s]}}"""
                .formatted(rows);
    }

    private static String message(int id) {
        return """
               {"id":%d,"content":"Your parcel is on its way and should arrive tomorrow.","inbox_id":3,\
               "conversation_id":12,"message_type":1,"content_type":"text","status":"sent",\
               "content_attributes":{},"created_at":1795277933,"private":false,"source_id":null,\
               "sender":{"id":1,"name":"Ada","available_name":"Ada","avatar_url":"","type":"user",\
               "availability_status":"online","thumbnail":""}}"""
                .formatted(id);
    }

    private static String conversation(int id) {
        return """
               {"meta":{"sender":{"additional_attributes":{"city":"Berlin"},"availability_status":"offline",\
               "email":"jane%1$d@acme.example","id":%1$d,"name":"Jane %1$d","phone_number":"+12025550123",\
               "blocked":false,"identifier":"customer_%1$d","thumbnail":"","custom_attributes":{"plan":"gold"},\
               "last_activity_at":1795277933,"created_at":1795277933},"channel":"Channel::Api",\
               "hmac_verified":false},"id":%1$d,"messages":[%2$s],"account_id":1,\
               "uuid":"8f5f3d9c-9b54-4b7e-8a6c-6f6a2f0f%1$04d","additional_attributes":{},\
               "agent_last_seen_at":0,"assignee_last_seen_at":0,"can_reply":true,"contact_last_seen_at":0,\
               "custom_attributes":{},"inbox_id":3,"labels":["vip"],"muted":false,"snoozed_until":null,\
               "status":"open","created_at":1795277933,"updated_at":1795277933.123456,"timestamp":1795277933,\
               "first_reply_created_at":0,"unread_count":1,"last_non_activity_message":%2$s,\
               "last_activity_at":1795277933,"priority":null,"waiting_since":0,"sla_policy_id":null}"""
                .formatted(id, message(id));
    }
}
