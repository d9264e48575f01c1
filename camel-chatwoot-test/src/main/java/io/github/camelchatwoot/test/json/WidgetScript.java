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
