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
package io.github.camelchatwoot.test.json;

import io.github.camelchatwoot.test.desk.Inbox;

/** The snippet that puts the chat widget on a website. */
final class WidgetScript {
    private static final String SCRIPT =
            """

                <script>
                  (function(d,t) {
                    var BASE_URL="%s";
                    var g=d.createElement(t),s=d.getElementsByTagName(t)[0];
                    g.src=BASE_URL+"/packs/js/sdk.js";
                    g.async = true;
                    s.parentNode.insertBefore(g,s);
                    g.onload=function(){
                      window.chatwootSDK.run({
                        websiteToken: '%s',
                        baseUrl: BASE_URL
                      })
                    }
                  })(document,"script");
                </script>
            \s   \
            """;

    private WidgetScript() {}

    /** Null for an inbox that is no website. */
    static String of(String baseUrl, Inbox inbox) {
        return inbox.isWebsite()
                ? SCRIPT.formatted(baseUrl, inbox.channel.get("website_token"))
                : null;
    }
}
