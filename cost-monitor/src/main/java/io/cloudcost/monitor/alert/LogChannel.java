package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages into the log. It never fails. */
public final class LogChannel implements AlertChannel {

    private static final Logger LOG = LoggerFactory.getLogger("io.cloudcost.alerts");

    private final String name;

    LogChannel(String name) {
        this.name = name;
    }

    /** The same under another name. */
    public LogChannel named(String other) {
        return new LogChannel(other);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(AlertMessage message) {
        switch (message.severity()) {
            case INFO -> LOG.info("{}", message.text());
            case WARNING -> LOG.warn("{}", message.text());
            case CRITICAL -> LOG.error("{}", message.text());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
