package io.cloudcost.monitor.alert.model;

import java.util.List;

/**
 * A way to reach people. Own ones are welcome: a message is sent again until this says that it was sent, and with the same
 * {@link AlertMessage#id}. Thread-safe.
 */
public interface AlertChannel {

    /** Its own in a book, 1 to 60 characters, and the same in every process; no secret. */
    String name();

    /**
     * Sends it, and returns when the receiver has taken it. It must end by itself within two minutes.
     *
     * @throws DeliveryException if it was not taken; says whether, and when, to try again
     * @throws Exception if it was not taken, and to try again; its message is shown to people, and must hold no secret
     */
    void send(AlertMessage message) throws Exception;

    /** What is wrong with its settings, a sentence each. The book tells them all at once when it is built. */
    default List<String> problems() {
        return List.of();
    }
}
