package io.cloudcost.monitor.alert;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.ChannelStatus;
import io.cloudcost.monitor.alert.model.Delivery;
import io.cloudcost.monitor.alert.model.Judgement;
import io.cloudcost.monitor.alert.model.Snooze;
import io.cloudcost.monitor.internal.alert.Deliveries;
import io.cloudcost.monitor.internal.alert.Judge;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.store.StateStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules on figures, the alerts that come of them, and the messages that tell people. Everything is kept in the state store:
 * several processes with the same rules may judge and deliver, and people hear of an alert once. Thread-safe.
 */
public final class AlertBook {

    private final List<AlertRule> rules;
    private final Judge judge;
    private final Deliveries deliveries;

    AlertBook(List<AlertRule> rules, Judge judge, Deliveries deliveries) {
        this.rules = rules;
        this.judge = judge;
        this.deliveries = deliveries;
    }

    /** A book in this store; it stays open. */
    public static AlertBookBuilder on(StateStore state) {
        return new AlertBookBuilder(state);
    }

    /** Its rules. */
    public List<AlertRule> rules() {
        return rules;
    }

    /**
     * Opens, escalates and closes alerts by these figures, and writes the messages about that, in one transaction. Figures
     * that are not among them stay as they are; an unknown one neither opens nor closes an alert of a limit. Nothing is sent.
     *
     * @throws io.cloudcost.StoreException if the store cannot be used; judging the same figures again is safe
     */
    public Judgement judge(List<Measurement> figures) {
        return judge.judge(figures);
    }

    /**
     * Sends the messages that are due, and returns when none is. A message that is not taken is tried again after 1, 2, 4 …
     * minutes, an hour at most, by whoever delivers then.
     *
     * @throws io.cloudcost.StoreException if the store cannot be used; what was sent by then is remembered, and noted the next
     *     time
     */
    public Delivery deliver() {
        return deliveries.deliver();
    }

    /** How its channels stand, by name. */
    public List<ChannelStatus> channels() {
        return deliveries.status();
    }

    /**
     * The channels that fail, or that some of their people did not get a message through, by name; those of other processes on the
     * store, too, so that it needs no channel of its own.
     */
    public List<ChannelStatus> failing() {
        return deliveries.failing();
    }

    /**
     * Sends a test message through each channel, now and once, past everything that waits.
     *
     * @return what went wrong, by channel; empty text where it was taken
     */
    public Map<String, String> test() {
        return deliveries.test();
    }

    /** Alerts that are pending or open, what matters most first. */
    public List<Alert> current() {
        return judge.current();
    }

    /** The alert of this id; empty if nothing is kept of it. */
    public Optional<Alert> find(String id) {
        return judge.find(id);
    }

    /**
     * Nobody hears of the alert, or of the next ones of the same rule and labels, until this time. If it is open then, people
     * are told; what was over by then is not told.
     *
     * @param by who wants it so
     * @param why for people; empty for no reason
     * @throws ConfigurationException if there is no such alert
     */
    public Alert snooze(String id, Instant until, String by, String why) {
        return judge.snooze(id, new Snooze(until, by, why)).orElseThrow(() -> unknown(id));
    }

    /** People hear of it again. @throws ConfigurationException if there is no such alert */
    public Alert wake(String id) {
        return judge.snooze(id, null).orElseThrow(() -> unknown(id));
    }

    private static ConfigurationException unknown(String id) {
        return new ConfigurationException(
                "There is no alert '" + id + "'. Its id is in its messages and in current().");
    }
}
