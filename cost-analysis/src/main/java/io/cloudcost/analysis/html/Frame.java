package io.cloudcost.analysis.html;

/** What is around every page: its head, its policy, its script. */
final class Frame {

    private Frame() {}

    /** Up to the begin of the body. */
    static void open(Html html, String title) {
        html.raw("<!DOCTYPE html>").open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", Assets.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", title);
        html.open("style").raw(Assets.style()).close();
        html.close().open("body");
    }

    /** The button that the script knows. */
    static void theme(Html html) {
        html.element("button", "Light / dark", "type", "button", "id", "theme", "class", "theme");
    }

    /** From the end of the body. */
    static void close(Html html) {
        html.open("script").raw(Assets.script()).close();
        html.close().close().raw("\n");
    }
}
