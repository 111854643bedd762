package io.cloudcost.monitor.alert.model;

/** What people are told. */
public enum AlertEvent {
    /** An alert opened. */
    OPENED("opened"),
    /** Its severity was raised. */
    ESCALATED("escalated"),
    /** It is still open. */
    REMINDED("still open"),
    /** It is over. */
    CLOSED("closed"),
    /** A rule and its figure are in different currencies, so that nobody watches that figure. */
    NOT_JUDGED("not judged"),
    /** A channel cannot be reached. */
    CHANNEL_FAILED("channel failed"),
    /** A channel can be reached again. */
    CHANNEL_RECOVERED("channel recovered"),
    /** Nothing happened: somebody tries whether messages arrive. */
    TEST("test");

    private final String words;

    AlertEvent(String words) {
        this.words = words;
    }

    /** Whether something is over, so that nobody has to do anything. */
    public boolean isEnd() {
        return this == CLOSED || this == CHANNEL_RECOVERED;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }
}
