package io.github.camelchatwoot.test.payload;

/** Message text as webhooks carry it. */
final class PlainText {
    private PlainText() {}

    /** Without the backslash of a hard line break and without line breaks at the end. */
    static String of(String markdown) {
        return markdown == null
                ? null
                : markdown.replaceAll("\\\\\\r?\\n", "\n").replaceFirst("(\\r?\\n)+\\z", "");
    }
}
